package workbench.strategy.cpython;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbench.parameter.Durations;
import workbench.parameter.OneLine;
import workbench.process.Child;
import workbench.process.ChildLauncher;
import workbench.process.Patience;
import workbench.strategy.Job;
import workbench.workload.Script;

/**
 * A Python process as its session sees it; {@code runner.py} is the other side. One thread at a time opens it and runs jobs; any thread
 * may call {@link #kill}.
 */
final class PythonProcess implements AutoCloseable {

    private static final int HELLO = 0xF8;
    private static final int REFUSAL = 0xF9;
    private static final int CLOCK = 0xFA;
    private static final int RESULT = 0xFB;
    private static final int FAILURE = 0xFC;
    private static final int DONE = 0xFD;

    /** More than any result or text has. */
    private static final int LONGEST = 1 << 28;

    private static final int SHOWN = 100;

    private static final List<String> LABELS = List.of("implementation", "version", "build", "interpreter");

    private final String name;
    private final boolean inProcesses;
    private final Child child;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private PythonClock clock = new PythonClock(0);

    private PythonProcess(String name, boolean inProcesses, Child child) {
        this.name = name;
        this.inProcesses = inProcesses;
        this.child = child;
    }

    /**
     * Starts it; {@link #open} must follow.
     *
     * @param python the interpreter
     * @param way what the runner is to do, and how
     */
    static PythonProcess start(String python, List<String> way, ChildLauncher children, Path log) throws IOException {
        var command = new ArrayList<>(List.of(
                python, "-I", "-c", Script.of(PythonProcess.class, "runner.py").text()));
        command.addAll(way);
        var name = Path.of(python).getFileName().toString();
        var inProcesses = way.getFirst().equals(CpythonProcesses.WAY);
        return new PythonProcess(name, inProcesses, children.startProgram(command, log));
    }

    /**
     * Gives it the script and waits until it is ready.
     *
     * @throws IOException if it cannot; the message says why
     */
    void open(Script script, Patience patience) throws IOException {
        var watch = Thread.ofVirtual().name("python-watch").start(() -> {
            try {
                if (!patience.await(child.process())) {
                    child.kill();
                }
            } catch (InterruptedException _) {
                // It is ready.
            }
        });
        try {
            prepare(script);
        } catch (EOFException e) {
            throw patience.isOver()
                    ? new IOException(
                            "%s was not ready within %s%s"
                                    .formatted(name, Durations.format(patience.limit()), child.lastWords()),
                            e)
                    : new IOException(obituary("while it prepared " + script.name()), e);
        } finally {
            watch.interrupt();
        }
    }

    private void prepare(Script script) throws IOException {
        try {
            writeText(script.name());
            writeText(script.text());
            child.out().writeInt(script.arguments().size());
            for (var argument : script.arguments()) {
                writeText(argument);
            }
            child.out().flush();
        } catch (IOException e) {
            throw ended(e);
        }
        var kind = child.in().readUnsignedByte();
        if (kind == REFUSAL) {
            throw new IOException("%s cannot prepare %s: %s".formatted(name, script.name(), readText()));
        }
        require(kind == HELLO, kind);
        for (var label : LABELS) {
            facts.put(label, readText());
        }
        synchroniseClocks();
    }

    private void synchroniseClocks() throws IOException {
        var asked = System.nanoTime();
        child.out().writeByte(0);
        child.out().flush();
        var kind = child.in().readUnsignedByte();
        var heard = System.nanoTime();
        require(kind == CLOCK, kind);
        clock = PythonClock.of(asked, child.in().readLong(), heard);
        facts.put("clock", clock.toString());
    }

    /** What a reader should know about it. */
    Map<String, String> facts() {
        return facts;
    }

    /**
     * Runs a job to its end, or until an item has failed.
     *
     * @throws IOException if the process has ended or does not keep to the form; the message says why
     */
    void run(Job job) throws IOException {
        try {
            var sent = System.nanoTime();
            send(job);
            while (!job.stopped() && receive(job, sent)) {
                // There is more to come.
            }
        } catch (EOFException e) {
            throw new IOException(obituary("in the midst of %d items".formatted(job.size())), e);
        }
    }

    private void send(Job job) throws IOException {
        var items = new ByteArrayOutputStream();
        var all = new DataOutputStream(items);
        var item = new ByteArrayOutputStream();
        var one = new DataOutputStream(item);
        for (var index = 0; index < job.size(); index++) {
            item.reset();
            job.describe(index, one);
            all.writeInt(item.size());
            item.writeTo(all);
        }
        try {
            child.out().writeInt(job.size());
            child.out().writeInt(items.size());
            items.writeTo(child.out());
            child.out().flush();
        } catch (IOException e) {
            throw ended(e);
        }
    }

    /** The end of its input, as a writer sees it. */
    private static EOFException ended(IOException cause) {
        var ended = new EOFException();
        ended.initCause(cause);
        return ended;
    }

    /** Whether there is more to come. */
    private boolean receive(Job job, long sent) throws IOException {
        var kind = child.in().readUnsignedByte();
        switch (kind) {
            case RESULT -> deliver(job, sent);
            case FAILURE -> {
                job.fail(readItem(job), new ScriptException(readText()));
                return false;
            }
            default -> require(kind == DONE, kind);
        }
        return kind == RESULT;
    }

    /** Its workers are processes of their own, or threads of this one. */
    private String worker(int number) {
        return (inProcesses ? "worker-" : "python.") + number;
    }

    private void deliver(Job job, long sent) throws IOException {
        var item = readItem(job);
        var worker = worker(child.in().readInt());
        var started = child.in().readLong();
        var ended = child.in().readLong();
        var result = readBytes();
        var heard = System.nanoTime();
        try {
            var read = new DataInputStream(new ByteArrayInputStream(result));
            job.deliver(item, worker, clock.here(started, sent, heard), clock.here(ended, sent, heard), read);
            if (read.available() > 0) {
                throw new ScriptException(
                        "its result has %d bytes, %d too many".formatted(result.length, read.available()));
            }
        } catch (EOFException _) {
            job.fail(item, new ScriptException("its result has %d bytes, too few".formatted(result.length)));
        } catch (Exception e) { // has no effect if the job is already stopped
            job.fail(item, e);
        }
    }

    private int readItem(Job job) throws IOException {
        var item = child.in().readInt();
        if (item < 0 || item >= job.size()) {
            throw new IOException("%s answers for item %d of %d".formatted(name, item, job.size()));
        }
        return item;
    }

    private void writeText(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        child.out().writeInt(bytes.length);
        child.out().write(bytes);
    }

    private String readText() throws IOException {
        return new String(readBytes(), StandardCharsets.UTF_8);
    }

    private byte[] readBytes() throws IOException {
        var length = child.in().readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("%s announces %d bytes".formatted(name, length));
        }
        var bytes = child.in().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Refuses what does not begin like a message. */
    private void require(boolean kept, int kind) throws IOException {
        if (!kept) {
            var more = child.in().readNBytes(Math.min(SHOWN, child.in().available()));
            var rubbish = (char) kind + new String(more, StandardCharsets.UTF_8);
            var line = rubbish.lines().findFirst().orElse("");
            throw new IOException("%s sent rubbish instead of an answer: %s".formatted(name, OneLine.of(line)));
        }
    }

    private String obituary(String during) {
        return child.obituary(name, during);
    }

    /** Kills it now, with all its processes, whatever they are doing; {@link #close} must follow. */
    void kill() {
        child.kill();
    }

    /** Lets it end, waits until it has, and deletes its log. */
    @Override
    public void close() throws IOException {
        child.close();
        Files.deleteIfExists(child.log());
    }
}
