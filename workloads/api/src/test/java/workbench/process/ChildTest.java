package workbench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
