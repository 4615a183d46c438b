package workbench.workload.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.workload.Provision;
import workbench.workload.download.file.ImageFiles;

/** A provision whose forks save images into a folder of the user, which must hold no file of their names beforehand. */
record TargetProvision(Provision inner, ImageFiles files) implements Provision {

    @Override
    public Arguments arguments() {
        return inner.arguments();
    }

    @Override
    public Map<String, String> facts() {
        return inner.facts();
    }

    @Override
    public Optional<String> bottleneck() {
        return inner.bottleneck();
    }

    @Override
    public List<String> examples() {
        return inner.examples();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return inner.process();
    }

    /** Also deletes the unfinished files of forks that were killed. */
    @Override
    public void close() {
        try (inner) {
            files.deleteUnfinished();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
