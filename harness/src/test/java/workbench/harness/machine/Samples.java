package workbench.harness.machine;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The proc file system at two moments a second apart: a fork 4711 with a worker 4720, which has started 4730, the workbench
 * 4700 and a server 4690 on two processors.
 */
public final class Samples {

    private Samples() {}

    /** The file system at a moment. */
    public static Proc proc(String moment) {
        return new Proc(folder(moment));
    }

    /** Its folder. */
    public static Path folder(String moment) {
        try {
            return Path.of(Objects.requireNonNull(Samples.class.getResource(moment), moment)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(moment, e);
        }
    }
}
