package workbench.results;

import java.util.List;
import java.util.Objects;

/**
 * A JVM in which cells are measured, where a run compares several.
 *
 * @param name how cells name it, unique within the run
 * @param home the folder of its JDK
 * @param jdk the version of its JDK
 * @param vendor the vendor of its JDK
 * @param options the options that distinguish it from the others
 */
public record Jvm(String name, String home, String jdk, String vendor, List<String> options) {

    public Jvm {
        Objects.requireNonNull(name);
        Objects.requireNonNull(home);
        options = List.copyOf(options);
    }
}
