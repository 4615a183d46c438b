package workbench.strategy.multiprocess;

import java.nio.file.Path;
import java.util.List;

/** A JVM that opens two workers, says so, and runs a job that never ends. */
final class OrphanParent {

    private OrphanParent() {}

    public static void main(String[] arguments) throws Exception {
        var rehearsal = Rehearsal.of("stay", Integer.parseInt(arguments[0]), Path.of(arguments[1]), List.of());
        try (var session = rehearsal.open()) {
            session.run(rehearsal.job());
        }
    }
}
