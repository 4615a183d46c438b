package workbench.strategy.multiprocess;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/** The result of an item is its index. */
record AwkwardBatch(String does, int port) implements Batch<Integer> {

    @Override
    public int size() {
        return 20;
    }

    @Override
    public Integer execute(int item) throws Exception {
        switch (does) {
            case "exit" -> {
                System.err.println("leaving on purpose");
                System.exit(3);
            }
            case "halt" -> Runtime.getRuntime().halt(128 + 9);
            case "print" -> System.out.println("x".repeat(100_000));
            case "interrupt" -> Thread.currentThread().interrupt();
            case "option" -> requireOption();
            case "stay" -> stay();
            default -> {}
        }
        return item;
    }

    private static void requireOption() {
        if (System.getProperty("awkward.option") == null) {
            throw new IllegalStateException("this JVM lacks the option");
        }
    }

    /** Connects to the test and stays there, cancelled or not. */
    private void stay() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getInputStream().readAllBytes();
        }
    }

    @Override
    public void write(Integer result, DataOutput out) throws IOException {
        out.writeInt(result);
    }

    @Override
    public Integer read(DataInput in) throws IOException {
        return in.readInt();
    }

    @Override
    public void verify(int item, Integer result) throws WrongResultException {
        if (result != item) {
            throw new WrongResultException(result + " instead of " + item);
        }
    }

    @Override
    public void cancel() {}

    @Override
    public void close() {}
}
