package workbench.strategy.cpython;

import java.nio.file.Path;

/** A JVM that runs a job that never ends, in two Python processes and the one that holds them. */
final class KilledParent {

    private KilledParent() {}

    public static void main(String[] arguments) throws Exception {
        var rehearsed = Rehearsed.of(new CpythonProcesses(), "stay", Path.of(arguments[0]));
        try (var session = rehearsed.open()) {
            System.out.println("opened");
            session.run(rehearsed.job());
        }
    }
}
