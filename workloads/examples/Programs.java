import java.nio.file.Path;
import java.util.List;
import workbench.workload.Task;

/** Starts a program for each item and waits for it: here a JVM that prints its version, which is there wherever this runs. */
class Programs implements Task<Integer, Integer> {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    public List<Integer> items() {
        return Task.numbers(8);
    }

    public Integer perform(Integer item) throws Exception {
        var program = new ProcessBuilder(JAVA, "-Xshare:auto", "--version")
                .redirectErrorStream(true)
                .start();
        try (var out = program.inputReader()) {
            return out.readLine().length() + program.waitFor();
        } finally {
            program.destroyForcibly(); // an interrupt ends the wait, not the program
        }
    }
}
