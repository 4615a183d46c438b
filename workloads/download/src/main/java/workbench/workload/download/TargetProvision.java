package workbench.workload.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.parameter.UsageException;
import workbench.workload.Provision;
import workbench.workload.download.file.ImageFiles;
import workbench.workload.download.source.ImageSource;

/** A provision whose forks save images into a folder of the user, which must hold no file of their names beforehand. */
record TargetProvision(Provision inner, ImageFiles files) implements Provision {

    /**
     * Creates the folder if it does not exist, and requires that no image would overwrite a file.
     *
     * @throws UsageException if a file in it has the name of an image
     */
    static void requireFree(Path target, ImageSource source) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.list(target)) {
            var taken = files.map(file -> file.getFileName().toString())
                    .filter(source::owns)
                    .sorted()
                    .findFirst();
            if (taken.isPresent()) {
                throw new UsageException(
                        "target=%s holds a file %s, which would be overwritten".formatted(target, taken.get()));
            }
        }
    }

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
