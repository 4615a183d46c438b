package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.results.ForkEntry;
import workbench.results.Journal;

/** Runs of own code, from the file that a person has to the report. */
@DisplayName("A run of own code")
@Timeout(300)
class OwnCodeRunTest {

    @TempDir
    private Path folder;

    private String file(String name, String body) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), """
                import java.util.List;
                import workbench.workload.Task;

                class %s implements Task<Integer, String> {
                    public List<Integer> items() { return Task.numbers(20); }
                    public String perform(Integer item) { %s }
                }
                """.formatted(name, body))
                .toString();
    }

    @Test
    @DisplayName("measures a file with strategies of this JVM, of others and of a jar, and goes on without naming them")
    void measured() throws Exception {
        var workbench = new Workbench(folder);
        var file = file("SquareRoots", "return \"square \" + item * item;");
        var jar = PluginJar.of(Files.createDirectory(folder.resolve("jar")), "Foreign", "job.perform(item);", "");
        var run = workbench.measure(
                "-w",
                file,
                "-s",
                "sequential",
                "--strategy-path",
                jar.toString(),
                "-s",
                "foreign",
                "-s",
                "multi-process",
                "--width",
                "2",
                "--forks",
                "1",
                "--no-twin",
                "--no-repeat",
                "--no-probe");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("square-roots · width 2").doesNotContain("Probe of");
        assertThat(workbench.journal().forks()).hasSize(3).allSatisfy(fork -> {
            assertThat(fork.failure()).isNull();
            assertThat(fork.effective()).containsEntry("results", "equal to a sequential pass, not proven");
        });
        var journal = workbench.results().resolve(Journal.FILE);
        var lines = Files.readAllLines(journal).stream()
                .takeWhile(line -> !line.startsWith("{\"type\":\"fork\""))
                .toList();
        Files.write(journal, lines); // as a run that was killed before its first fork ended
        Files.delete(Path.of(file));
        var resumed = workbench.call("run", "--resume", workbench.results().toString());
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(resumed.out()).doesNotContain("Probe of");
        assertThat(workbench.journal().forks()).hasSize(3).allMatch(fork -> fork.failure() == null);

        Files.write(journal, lines);
        Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);
        var refused = workbench.call("run", "--resume", workbench.results().toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains(jar + " has changed since the run began")
                .hasLineCount(1);
    }

    @Test
    @DisplayName("that forks by itself has the executors of the strategies, and is labelled")
    void forksItself() throws Exception {
        var workbench = new Workbench(folder);
        var file = Files.writeString(folder.resolve("Halves.java"), """
                import java.util.concurrent.CompletableFuture;
                import java.util.concurrent.Executor;
                import workbench.workload.ForkingTask;

                class Halves implements ForkingTask<Integer> {
                    public Integer run(Executor executor) {
                        var left = CompletableFuture.supplyAsync(() -> 1, executor);
                        var right = CompletableFuture.supplyAsync(() -> 2, executor);
                        return left.join() + right.join();
                    }
                }
                """);
        var run = workbench.measure(
                "-w",
                file.toString(),
                "-s",
                "fork-join",
                "-s",
                "multi-process",
                "--width",
                "2",
                "--forks",
                "1",
                "--no-twin",
                "--no-repeat");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("halves · width 2 (not enforced)");
        var page = Files.readString(workbench.results().resolve("index.html"));
        assertThat(page).contains("it has no executor for code that forks by itself");
        assertThat(page).contains("halves forks by itself");
        assertThat(workbench.journal().forks()).hasSize(1).allMatch(fork -> fork.failure() == null);
    }

    @Test
    @DisplayName("says once which item fails one after another, and where")
    void throwing() throws Exception {
        var workbench = new Workbench(folder);
        var file = file("Seven", "if (item == 7) throw new IllegalStateException(\"seven\"); return \"\";");
        var run = workbench.measure("-w", file, "--width", "1,2", "--forks", "1", "--no-twin", "--no-repeat");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\s+", " "))
                .containsOnlyOnce("item 7 (7) failed: IllegalStateException: seven (Seven.java:6)");
    }

    @Test
    @DisplayName("names the item whose result depends on more than the item")
    void wrong() throws Exception {
        var workbench = new Workbench(folder);
        var file = file("Named", "return item == 7 ? Thread.currentThread().getName() : \"\";");
        var run = workbench.measure("-w", file, "-s", "platform-threads", "--width", "2", "--forks", "1", "--no-twin");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\R +", " "))
                .contains("named: each item is performed twice for the expected results, at most 100 times by a probe")
                .containsPattern("Probe of named: WRONG in \\d+ of \\d+ jobs: item 7 \\(7\\) gave")
                .contains("The run goes on; 'workbench probe' looks longer.");
        assertThat(workbench.journal().forks())
                .extracting(ForkEntry::failure)
                .allSatisfy(
                        failure -> assertThat(Objects.requireNonNull(failure).message())
                                .contains("item 7 (7) gave")
                                .contains("instead of main"));
    }

    @Test
    @DisplayName("measures what 'new' writes, as it is, and 'new' overwrites nothing")
    void template() throws Exception {
        var workbench = new Workbench(folder);
        var in = folder.toString();
        assertThat(workbench.call("new", "workload", "SumUp", "--in", in).out())
                .isEqualTo("Wrote %1$s%nTo measure it:%n  mvn -q -pl harness exec:java -Dexec.args=\"run -w %1$s\"%n"
                        .formatted(folder.resolve("SumUp.java")));
        assertThat(workbench.call("new", "strategy", "OwnPool", "--in", in).exitCode())
                .isZero();
        var run = workbench.measure(
                "-w",
                folder.resolve("SumUp.java").toString(),
                "-s",
                folder.resolve("OwnPool.java").toString(),
                "--width",
                "2",
                "--forks",
                "1",
                "--no-repeat");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("sum-up · width 2")
                .contains("own-pool")
                .contains("Probe of sum-up: No difference in");

        assertThat(workbench.call("new", "workload", "SumUp", "--in", in).err())
                .startsWith("workbench: there is a file")
                .endsWith("SumUp.java already; choose another name or folder\n");
        assertThat(workbench.call("new", "workload", "sum-up", "--in", in).err())
                .isEqualTo(
                        "workbench: 'sum-up' is not a valid NAME; accepted: the name of a class, such as RenderPages\n");
        assertThat(workbench.call("new", "plan", "Sum", "--in", in).err())
                .isEqualTo("workbench: 'plan' cannot be made; accepted: workload, strategy\n");
        assertThat(workbench
                        .call("new", "strategy", "Sum", "--in", in + "/nowhere")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("measures a strategy that does not handle failures, with a remark")
    void naive() throws Exception {
        var strategy = Files.writeString(folder.resolve("Naive.java"), """
                import java.util.concurrent.CountDownLatch;
                import java.util.concurrent.locks.LockSupport;
                import workbench.plugin.Setting;
                import workbench.strategy.*;
                import workbench.workload.WorkloadReference;

                public class Naive implements Strategy {
                    public String name() { return "naive"; }
                    public String summary() { return "a thread for each item of each job"; }
                    public Session open(Setting setting, WorkloadReference workload) {
                        return new Session() {
                            public void run(Job job) throws Exception {
                                var left = new CountDownLatch(job.size());
                                for (var index = 0; index < job.size(); index++) {
                                    var item = index;
                                    Thread.ofVirtual().start(() -> { job.attempt(item); left.countDown(); });
                                }
                                left.await();
                                hidden = job.stopped();
                            }
                            private boolean hidden;
                            public void close() { while (hidden) LockSupport.park(); } // not asked of it then
                        };
                    }
                }
                """);
        var workbench = new Workbench(folder);
        var run = workbench.measure(
                "-w",
                "factor:numbers=2",
                "-s",
                strategy.toString(),
                "-s",
                "fork-join",
                "-s",
                "parallel-streams",
                "-s",
                "platform-threads",
                "--width",
                "2",
                "--forks",
                "1",
                "--no-twin",
                "--no-repeat");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(workbench.results().resolve("summary.md"))
                .content()
                .containsOnlyOnce("does not handle failures")
                .contains(
                        "naive does not handle failures as the contract of strategies asks: after an item had failed, "
                                + "run returned as if nothing had failed (rule 6).");
    }

    @Test
    @DisplayName("is refused before anything is made where the file does not compile")
    void doesNotCompile() throws Exception {
        var workbench = new Workbench(folder);
        var run = workbench.measure("-w", file("Broken", "return item;"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("workbench: Broken.java:6: incompatible types: java.lang.Integer cannot be converted to")
                .hasLineCount(1);
        assertThat(workbench.results()).doesNotExist();
    }
}
