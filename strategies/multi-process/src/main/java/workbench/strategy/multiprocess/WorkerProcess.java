package workbench.strategy.multiprocess;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import workbench.plugin.Setting;
import workbench.process.Child;
import workbench.process.ExitCode;
import workbench.workload.WorkloadReference;

/** A worker as its session sees it. One thread at a time sends and receives; any thread may call {@link #kill}. */
final class WorkerProcess implements AutoCloseable {

    private final String name;
    private final Child child;

    private WorkerProcess(String name, Child child) {
        this.name = name;
        this.child = child;
    }

    /**
     * Starts a worker and waits until it has opened the workload.
     *
     * @throws IOException if it cannot; nothing is left behind
     */
    static WorkerProcess start(String name, Setting setting, WorkloadReference workload) throws IOException {
        var log = setting.folder().resolve(name + ".log");
        try {
            var worker = new WorkerProcess(name, setting.children().start(WorkerMain.class, List.of(), log));
            try {
                worker.assign(workload);
                return worker;
            } catch (IOException | RuntimeException e) {
                worker.kill();
                worker.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(log);
            throw e;
        }
    }

    private void assign(WorkloadReference workload) throws IOException {
        String refusal;
        try {
            Frames.write(child.out(), workload.withWidth(1)::write);
            refusal = receive().readUTF();
        } catch (IOException e) {
            throw new IOException(obituary("while it opened " + workload.name()), e);
        }
        if (!refusal.isEmpty()) {
            throw new IOException("%s cannot open %s: %s".formatted(name, workload.name(), refusal));
        }
    }

    String name() {
        return name;
    }

    long pid() {
        return child.process().pid();
    }

    void send(ItemRange items) throws IOException {
        Frames.write(child.out(), items::write);
    }

    /** Waits for the next frame from the worker. */
    DataInputStream receive() throws IOException {
        return Frames.read(child.in());
    }

    /**
     * Why this worker no longer answers, with the end of its log.
     *
     * @param during what it was doing, such as {@code while it had item 7}
     */
    String obituary(String during) {
        try {
            if (child.process().waitFor(2, TimeUnit.SECONDS)) {
                return "%s %s %s%s".formatted(name, ending(child.process().exitValue()), during, child.lastWords());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return "%s can no longer be reached %s%s".formatted(name, during, child.lastWords());
    }

    private static String ending(int exitCode) {
        var signal = ExitCode.signal(exitCode);
        return signal.isPresent()
                ? "was ended by signal %d".formatted(signal.getAsInt())
                : "ended with exit code %d".formatted(exitCode);
    }

    /** Kills the worker now, whatever it is doing; {@link #close} must follow. */
    void kill() {
        child.kill();
    }

    /** Shuts the worker down, waits until it has ended, and deletes its log. */
    @Override
    public void close() throws IOException {
        child.close();
        Files.deleteIfExists(child.log());
    }
}
