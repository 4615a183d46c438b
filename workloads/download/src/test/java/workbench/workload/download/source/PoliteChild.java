package workbench.workload.download.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import workbench.process.Parent;

/** The main class of another process of a run: it passes as often as its second argument says, or holds its turn for ever. */
final class PoliteChild {

    private PoliteChild() {}

    /** When a request could begin to be sent, and when it was said to have been. */
    record Request(long passed, long sent) {

        static Request make(Politeness politeness) throws Exception {
            var turn = politeness.pass();
            var passed = System.nanoTime();
            var sent = System.nanoTime();
            turn.sent();
            return new Request(passed, sent);
        }

        void write(DataOutput out) throws IOException {
            out.writeLong(passed);
            out.writeLong(sent);
        }

        static Request read(DataInput in) throws IOException {
            return new Request(in.readLong(), in.readLong());
        }
    }

    public static void main(String[] args) throws Exception {
        var parent = Parent.connect(args[0]);
        var politeness = new Politeness(Path.of(args[2]), Duration.ofMillis(30), 10);
        if (args[1].equals("hold")) {
            politeness.pass();
            parent.out().writeUTF("holding");
            parent.out().flush();
            Thread.currentThread().join();
        }
        for (var left = Integer.parseInt(args[1].substring("pass ".length())); left > 0; left--) {
            Request.make(politeness).write(parent.out());
        }
        parent.out().flush();
    }
}
