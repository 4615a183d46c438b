import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import workbench.workload.ForkingTask;

/** Counts its pieces without a guard, in threads of its own making. */
class ForkedCounter implements ForkingTask<Integer> {

    private int count;

    public Integer run(Executor executor) {
        count = 0;
        var pieces = new CompletableFuture<?>[50];
        for (var piece = 0; piece < pieces.length; piece++) {
            pieces[piece] = CompletableFuture.runAsync(() -> count++, executor);
        }
        CompletableFuture.allOf(pieces).join();
        return count;
    }
}
