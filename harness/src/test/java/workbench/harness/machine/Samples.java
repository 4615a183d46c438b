package workbench.harness.machine;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The proc file system at two moments a second apart: a fork 4711 with a worker 4720, which has started 4730, the workbench
 * 4700 and a server 4690 on two processors.
 */
final class Samples {

    private Samples() {}

    static Proc proc(String moment) {
        return new Proc(folder(moment));
    }

    static Path folder(String moment) {
        try {
            return Path.of(Objects.requireNonNull(Samples.class.getResource(moment), moment)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(moment, e);
        }
    }
}
