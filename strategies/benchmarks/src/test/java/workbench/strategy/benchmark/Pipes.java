package workbench.strategy.benchmark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import workbench.process.ChildLauncher;
import workbench.strategy.Job;
import workbench.strategy.Session;

/** Worker JVMs that get ranges of items through their standard input and answer with start, end and result of each. */
final class Pipes implements Session {

    private static final int BATCH = 256;

    private final List<Process> workers;
    private final ExecutorService drivers;

    private Pipes(List<Process> workers) {
        this.workers = workers;
        drivers = Executors.newFixedThreadPool(workers.size());
    }

    static Pipes open(int width) throws IOException {
        var java = ChildLauncher.likeThisJvm().java().toString();
        var workers = new ArrayList<Process>();
        for (var i = 0; i < width; i++) {
            workers.add(new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Pipes.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        return new Pipes(workers);
    }

    @Override
    public void run(Job job) throws Exception {
        var next = new AtomicInteger();
        var driving = workers.stream()
                .<Future<?>>map(worker -> drivers.submit(() -> drive(worker, job, next)))
                .toList();
        for (var one : driving) {
            one.get();
        }
    }

    /** Keeps two ranges at the worker, as the strategy does. */
    private static Void drive(Process worker, Job job, AtomicInteger next) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(worker.getOutputStream()));
        var in = new DataInputStream(new BufferedInputStream(worker.getInputStream(), 1 << 16));
        var first = send(next, job.size(), out);
        var second = send(next, job.size(), out);
        while (first < job.size()) {
            for (var item = first; item < Math.min(first + BATCH, job.size()); item++) {
                job.deliver(item, "worker", in.readLong(), in.readLong(), in);
            }
            first = second;
            second = send(next, job.size(), out);
        }
        return null;
    }

    private static int send(AtomicInteger next, int size, DataOutputStream out) throws IOException {
        var from = next.getAndAdd(BATCH);
        if (from < size) {
            out.writeInt(from);
            out.writeInt(Math.min(from + BATCH, size));
            out.flush();
        }
        return from;
    }

    @Override
    public void close() throws IOException {
        drivers.close();
        for (var worker : workers) {
            worker.getOutputStream().close();
        }
    }

    /** The worker. */
    public static void main(String... args) throws IOException {
        var batch = new Nothing(Integer.MAX_VALUE);
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        try {
            while (true) {
                var from = in.readInt();
                var to = in.readInt();
                for (var item = from; item < to; item++) {
                    var started = System.nanoTime();
                    var result = batch.execute(item);
                    var ended = System.nanoTime();
                    out.writeLong(started);
                    out.writeLong(ended);
                    batch.write(result, out);
                }
                out.flush();
            }
        } catch (EOFException _) {
            // The session has closed the pipe.
        }
    }
}
