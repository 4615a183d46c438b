package workbench.strategy.multiprocess;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import workbench.plugin.Setting;
import workbench.process.Child;
import workbench.strategy.portion.ItemRange;
import workbench.workload.WorkloadReference;

/** A worker as its session sees it. One thread at a time sends and receives; any thread may call {@link #kill}. */
final class WorkerProcess implements AutoCloseable {

    private final String name;
    private final int threads;
    private final Child child;

    private WorkerProcess(String name, int threads, Child child) {
        this.name = name;
        this.threads = threads;
        this.child = child;
    }

    /**
     * Starts a worker and waits until it has opened the workload.
     *
     * @param workload of the width of this worker, which gets as many threads
     * @throws IOException if it cannot; nothing is left behind
     */
    static WorkerProcess start(String name, Setting setting, WorkloadReference workload) throws IOException {
        var log = setting.folder().resolve(name + ".log");
        try {
            var worker = new WorkerProcess(
                    name, workload.width(), setting.children().start(WorkerMain.class, List.of(), log));
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
            Frames.write(child.out(), workload::write);
            refusal = receive().readUTF();
        } catch (IOException e) {
            throw new IOException(obituary("while it opened " + workload.name()), e);
        }
        if (!refusal.isEmpty()) {
            throw new IOException("%s cannot open %s: %s".formatted(name, workload.name(), refusal));
        }
    }

    /** How many items it performs at once. */
    int threads() {
        return threads;
    }

    /** The name of one of its threads, counted from 1: that of the worker where it is the only one. */
    String name(int thread) {
        return threads == 1 ? name : "%s.%d".formatted(name, thread);
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
        return child.obituary(name, during);
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
