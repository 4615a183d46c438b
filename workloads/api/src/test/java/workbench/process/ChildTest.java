package workbench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A child JVM")
@Timeout(60)
class ChildTest {

    /** More than all buffers in between hold, so that a side which cannot read while it writes would hang. */
    private static final int MANY = 500_000;

    @TempDir
    Path folder;

    @Test
    @DisplayName("talks with its parent both ways at once")
    void talksBothWays() throws Exception {
        try (var child = start("echo")) {
            var writing = Thread.ofVirtual().start(() -> write(child));
            for (var number = 0; number < MANY; number++) {
                assertThat(child.in().readInt()).isEqualTo(number + 1);
            }
            writing.join();
            assertThat(child.in().read())
                    .as("end of the stream, as the child has ended")
                    .isEqualTo(-1);
        }
    }

    private static void write(Child child) {
        try {
            child.out().writeInt(MANY);
            for (var number = 0; number < MANY; number++) {
                child.out().writeInt(number);
            }
            child.out().flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("has what it and its VM print in its log, not on the channel")
    void printsToTheLog() throws Exception {
        var launcher = ChildLauncher.likeThisJvm().withOptions(List.of("-Xlog:gc"));
        try (var child = launcher.start(TestChild.class, List.of("print"), log())) {
            assertThat(child.in().readUTF()).isEqualTo("printed");
            assertThat(child.in().read()).isEqualTo(-1);
            assertThat(child.log())
                    .content()
                    .contains("printed by the child", "complained by the child", "Pause Full (System.gc())");
            assertThat(child.lastWords()).startsWith(": ").contains("complained by the child");
        }
    }

    @Test
    @DisplayName("connects without looking into every jar of its class path")
    void searchesNoJars() throws Exception {
        var launcher = ChildLauncher.likeThisJvm().withOptions(List.of("-Xlog:class+load"));
        try (var child = launcher.start(TestChild.class, List.of("print"), log())) {
            assertThat(child.in().readUTF()).isEqualTo("printed");
            assertThat(child.log())
                    .content()
                    .contains("SelectorProvider")
                    .doesNotContain("ServiceLoader$LazyClassPathLookupIterator");
        }
    }

    @Test
    @DisplayName("that ends before it has connected is an error with the end of its log")
    void diesAtStart() {
        assertThatIOException()
                .isThrownBy(() -> start("die"))
                .withMessage("TestChild ended with exit code 3 before it had connected: no such luck");
    }

    @Test
    @DisplayName("that cannot be started is an error that names the program")
    void cannotBeStarted() {
        var launcher = new ChildLauncher(folder.resolve("no-java"), List.of(), List.of());
        assertThatIOException()
                .isThrownBy(() -> launcher.start(TestChild.class, List.of(), log()))
                .withMessageContaining("no-java");
    }

    @Test
    @DisplayName("gets the environment without what is secret")
    void secrets() throws Exception {
        var all = System.getenv().keySet();
        assertThat(all).as("variables of this test").contains("PATH", "HOME");
        var launcher = ChildLauncher.likeThisJvm()
                .withSecrets(Set.of("PATH"))
                .withSecrets(Set.of("NOT_SET"))
                .withOptions(List.of("-Xint"))
                .withClassPath(List.of(folder));
        try (var child = launcher.start(TestChild.class, List.of("environment"), log())) {
            assertThat(child.in().readUTF().split(" ")).contains("HOME").doesNotContain("PATH");
        }
    }

    @Test
    @DisplayName("ends by itself when its parent closes the channel")
    void endsWithTheChannel() throws Exception {
        var child = start("watch");
        assertThat(child.in().readUTF()).isEqualTo("watching");
        child.close();
        assertThat(child.process().exitValue()).as("ended by itself").isZero();
    }

    @Test
    @DisplayName("is killed when it does not end by itself")
    void endsByForce() throws Exception {
        var child = start("stay");
        assertThat(child.in().readUTF()).isEqualTo("staying");
        child.close();
        assertThat(child.process().isAlive()).isFalse();
        assertThat(child.process().exitValue()).as("ended by force").isNotZero();
    }

    @Test
    @DisplayName("ends itself when its parent dies")
    void endsWithADyingParent() throws Exception {
        try (var middle = start("spawn watch")) {
            var grandchild = grandchild(middle);
            middle.out().writeUTF("die");
            middle.out().flush();
            grandchild.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    @DisplayName("that has left its parent exits in its own way")
    void leaves() throws Exception {
        try (var child = start("leave")) {
            assertThat(child.in().readUTF()).isEqualTo("leaving");
            assertThat(child.process().waitFor()).isEqualTo(4);
        }
    }

    @Test
    @DisplayName("that has left its parent, but does not exit, ends when that dies")
    void leavesADyingParent() throws Exception {
        try (var middle = start("spawn leave stay")) {
            var grandchild = grandchild(middle);
            middle.out().writeUTF("die");
            middle.out().flush();
            grandchild.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    @DisplayName("takes its descendants with it when it is killed")
    void killTakesDescendants() throws Exception {
        try (var child = start("spawn stay")) {
            var grandchild = grandchild(child);
            child.kill();
            CompletableFuture.allOf(child.process().onExit(), grandchild.onExit())
                    .get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    @DisplayName("takes its descendants with it when it is closed")
    void closeTakesDescendants() throws Exception {
        var child = start("spawn stay");
        var grandchild = grandchild(child);
        child.close();
        grandchild.onExit().get(30, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("ends at once when the closing thread is interrupted, which stays interrupted")
    void interruptedClose() throws Exception {
        var child = start("stay");
        child.in().readUTF();
        Thread.currentThread().interrupt();
        child.close();
        assertThat(Thread.interrupted()).isTrue();
        child.process().onExit().get(30, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("that has ended ends its stream")
    void readingTheDead() throws Exception {
        try (var child = start("stay")) {
            child.in().readUTF();
            child.kill();
            assertThatIOException().isThrownBy(() -> child.in().readInt()).isInstanceOf(EOFException.class);
        }
    }

    @Test
    @DisplayName("leaves nothing behind but its log")
    void leavesOnlyItsLog() throws Exception {
        var temporary = Files.createDirectory(folder.resolve("temporary"));
        var launcher = ChildLauncher.likeThisJvm().withOptions(List.of("-Djava.io.tmpdir=" + temporary));
        var grandchildLog = folder.resolve("grandchild.log");
        var arguments = List.of("spawn watch", grandchildLog.toString());
        try (var child = launcher.start(TestChild.class, arguments, log())) {
            assertThat(grandchild(child).isAlive()).isTrue();
            assertThat(temporary).as("the folder of the socket").isEmptyDirectory();
        }
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(log(), grandchildLog, temporary);
        }
    }

    @Test
    @DisplayName("that does not connect is ended when the patience for it is over")
    void neverConnects() {
        var launcher = ChildLauncher.likeThisJvm();
        var patience = new Patience(Duration.ofMillis(500));
        assertThatIOException()
                .isThrownBy(() -> launcher.start(TestChild.class, List.of("never connect"), log(), patience))
                .withMessage("TestChild did not connect within 500ms");
        ProcessHandle.current().children().forEach(child -> child.onExit().join());
    }

    @Test
    @DisplayName("is waited for as long as the patience lasts, by its own clock")
    void connectsWhileTheClockStandsStill() throws Exception {
        var patience = new Patience(Duration.ofNanos(1), () -> 0);
        try (var child = ChildLauncher.likeThisJvm().start(TestChild.class, List.of("stay"), log(), patience)) {
            assertThat(child.in().readUTF()).isEqualTo("staying");
        }
    }

    @Test
    @DisplayName("is reached by nobody else: the folder of its socket is its owner's alone")
    @DisabledOnOs(OS.WINDOWS)
    void folderOfTheSocketIsPrivate() throws Exception {
        try (var child = start("permissions")) {
            assertThat(child.in().readUTF()).isEqualTo("rwx------");
        }
    }

    @Test
    @DisplayName("takes what it has started with it when it is closed, also what is no longer its descendant")
    @EnabledOnOs(OS.LINUX)
    void closeTakesTheScattered() throws Exception {
        var child = start("scatter");
        var scattered = scattered(child);
        child.close();
        assertThat(runs(scattered)).isFalse();
    }

    @Test
    @DisplayName("that dies does not save what it has started")
    @EnabledOnOs(OS.LINUX)
    void deathTakesTheScattered() throws Exception {
        long scattered;
        try (var child = start("scatter")) {
            scattered = scattered(child);
            child.out().writeUTF("die");
            child.out().flush();
            assertThat(child.in().read()).isEqualTo(-1);
        }
        assertThat(runs(scattered)).isFalse();
    }

    @Test
    @DisplayName("leaves alone what another one has started")
    @EnabledOnOs(OS.LINUX)
    void closeSparesOthers() throws Exception {
        try (var other = start("scatter")) {
            var scattered = scattered(other);
            start("watch").close();
            assertThat(runs(scattered)).isTrue();
        }
    }

    /** The process that it has started, which runs and is no descendant of anybody's here. */
    private long scattered(Child child) throws IOException {
        assertThat(child.in().readUTF()).isEqualTo("scattered");
        var pid = Long.parseLong(
                Files.readString(folder.resolve("grandchild.log")).strip());
        assertThat(runs(pid)).isTrue();
        assertThat(ProcessHandle.current().descendants().map(ProcessHandle::pid))
                .doesNotContain(pid);
        return pid;
    }

    /** One that nobody collects stays in the table of processes. */
    private static boolean runs(long pid) {
        try {
            return !Files.readString(Path.of("/proc", String.valueOf(pid), "stat"))
                    .contains(") Z ");
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    @DisplayName("may be another program, which talks over its standard input and output and complains in its log")
    @DisabledOnOs(OS.WINDOWS)
    void isAProgram() throws Exception {
        try (var child = program("echo complained >&2; head -c 4; exit 3")) {
            child.out().writeInt(42);
            child.out().flush();
            assertThat(child.in().readInt()).isEqualTo(42);
            assertThat(child.in().read()).isEqualTo(-1);
            assertThat(child.obituary("it", "in the midst of it"))
                    .isEqualTo("it ended with exit code 3, in the midst of it: complained");
        }
    }

    @Test
    @DisplayName("that is another program ends with its input")
    @DisabledOnOs(OS.WINDOWS)
    void programEndsWithItsInput() throws Exception {
        var child = program("cat");
        child.out().writeInt(42);
        child.out().flush();
        assertThat(child.in().readInt()).isEqualTo(42);
        child.close();
        assertThat(child.process().exitValue()).isZero();
    }

    @Test
    @DisplayName("that is another program is killed with all that it has started, and nothing is there any more")
    @EnabledOnOs(OS.LINUX)
    void programIsKilledWithTheScattered() throws Exception {
        try (var child = program("setsid sleep 1000 > /dev/null & echo scattered; exec sleep 1000")) {
            assertThat(child.in().readNBytes(10)).asString().isEqualTo("scattered\n");
            var all = child.process().descendants().map(ProcessHandle::pid).toList();
            assertThat(all).isNotEmpty();
            child.kill();
            assertThat(all).noneMatch(ChildTest::runs);
        }
    }

    private Child program(String script) throws IOException {
        return ChildLauncher.likeThisJvm().startProgram(List.of("sh", "-c", script), log());
    }

    @Test
    @DisplayName("that floods its log fills no disk")
    void floods() throws Exception {
        try (var child = start("flood")) {
            assertThat(child.in().readUTF()).isEqualTo("flooded");
            // What is written at the moment of a cut may be lost, so the last word waits until that is over.
            while (Files.size(log()) > BoundedLog.FLOOD_BYTES || Files.size(log()) <= BoundedLog.KEPT_BYTES) {
                Thread.onSpinWait();
            }
            child.out().write(1);
            child.out().flush();
            assertThat(child.in().readUTF()).isEqualTo("ended");
        }
        assertThat(Files.size(log())).isBetween(1_000_000L, 2_100_000L);
        assertThat(log())
                .content()
                .startsWith("xxx")
                .contains("bytes were left out")
                .endsWith("the last word\n");
    }

    @Test
    @DisplayName("leaves nothing of what a watched JVM keeps in the folder for temporary files")
    void leavesNoTemporaryFiles() throws Exception {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        var child = start("stay");
        child.in().readUTF();
        var pid = child.process().pid();
        var left = List.of(
                Files.createFile(temporary.resolve(".java_pid" + pid)),
                Files.createFile(temporary.resolve(".attach_pid" + pid)));
        var another = Files.createFile(temporary.resolve(".java_pid" + pid + "0"));
        var recordings = Files.createDirectory(temporary.resolve("2026_01_31_12_00_00_" + pid));
        Files.createFile(recordings.resolve("2026_01_31_12_00_00.jfr"));
        try {
            child.kill();
            child.close();
            assertThat(left).noneMatch(Files::exists);
            assertThat(recordings).doesNotExist();
            assertThat(another).exists();
        } finally {
            Files.delete(another);
        }
    }

    private Child start(String behaviour) throws IOException {
        var grandchildLog = folder.resolve("grandchild.log").toString();
        return ChildLauncher.likeThisJvm().start(TestChild.class, List.of(behaviour, grandchildLog), log());
    }

    private Path log() {
        return folder.resolve("child.log");
    }

    private static ProcessHandle grandchild(Child child) throws IOException {
        return ProcessHandle.of(Long.parseLong(child.in().readUTF())).orElseThrow();
    }
}
