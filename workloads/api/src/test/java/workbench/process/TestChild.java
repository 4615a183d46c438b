package workbench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The main class of the children in these tests. Its second argument says how it behaves, its third where its child
 * logs.
 */
final class TestChild {

    private TestChild() {}

    public static void main(String[] args) throws Exception {
        switch (args[1]) {
            case "die" -> {
                System.err.println("no such luck");
                System.exit(3);
            }
            case "echo" -> echo(Parent.connect(args[0]));
            case "print" -> print(Parent.connect(args[0]));
            case "environment" ->
                say(Parent.connect(args[0]), String.join(" ", System.getenv().keySet()));
            case "stay" -> stay(Parent.connect(args[0]), "staying");
            case "watch" -> {
                var parent = Parent.connect(args[0]);
                parent.endThisJvmWithParent();
                stay(parent, "watching");
            }
            case "leave" -> {
                leave(Parent.connect(args[0]));
                System.exit(4);
            }
            case "leave stay" -> {
                leave(Parent.connect(args[0]));
                Thread.currentThread().join();
            }
            case "never connect" -> Thread.currentThread().join();
            case "permissions" -> permissions(args[0]);
            case "flood" -> flood(Parent.connect(args[0]));
            case "scatter" -> scatter(Parent.connect(args[0]), Path.of(args[2]));
            case "spawn stay", "spawn watch", "spawn leave stay" ->
                spawn(Parent.connect(args[0]), args[1].substring(6), Path.of(args[2]));
            default -> throw new IllegalArgumentException(args[1]);
        }
    }

    /** Answers each number at once with the next. */
    private static void echo(Parent parent) throws IOException {
        for (var left = parent.in().readInt(); left > 0; left--) {
            parent.out().writeInt(parent.in().readInt() + 1);
        }
        parent.out().flush();
    }

    private static void print(Parent parent) throws IOException {
        System.out.println("printed by the child");
        System.err.println("complained by the child");
        System.gc();
        say(parent, "printed");
    }

    /** Never exits by itself, whatever the channel does. */
    private static void stay(Parent parent, String word) throws Exception {
        say(parent, word);
        Thread.currentThread().join();
    }

    private static void leave(Parent parent) throws IOException {
        parent.endThisJvmWithParent();
        say(parent, "leaving");
        parent.leave();
    }

    /** Has a child of its own, sends its process id, and dies like a JVM that crashes once it receives anything. */
    private static void spawn(Parent parent, String behaviour, Path log) throws Exception {
        var child = ChildLauncher.likeThisJvm().start(TestChild.class, List.of(behaviour), log);
        child.in().readUTF();
        say(parent, String.valueOf(child.process().pid()));
        parent.in().readUTF();
        Runtime.getRuntime().halt(1);
    }

    /** Says who may look into the folder of its socket. */
    private static void permissions(String address) throws IOException {
        var folder = Path.of(address).toAbsolutePath().getParent();
        var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
        say(Parent.connect(address), permissions);
    }

    /** Prints 30 MB and a last word. */
    private static void flood(Parent parent) throws IOException {
        for (var line = 0; line < 30_000; line++) {
            System.out.println("x".repeat(1_000));
        }
        say(parent, "flooded");
        parent.in().read();
        System.out.println("the last word");
        say(parent, "ended");
    }

    /**
     * Starts a process in a session of its own, whose parent has ended, and writes down its process id; dies without
     * tidying up once it is spoken to.
     */
    private static void scatter(Parent parent, Path pid) throws Exception {
        new ProcessBuilder("sh", "-c", "setsid sleep 1000 & echo $! > \"$0\"", pid.toString())
                .inheritIO()
                .start()
                .waitFor();
        say(parent, "scattered");
        parent.in().readUTF();
        Runtime.getRuntime().halt(1);
    }

    private static void say(Parent parent, String word) throws IOException {
        parent.out().writeUTF(word);
        parent.out().flush();
    }
}
