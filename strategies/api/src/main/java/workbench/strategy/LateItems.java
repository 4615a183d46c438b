package workbench.strategy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The first item that came after its job was sealed, in jobs one after another over one batch. Thread-safe. */
final class LateItems {

    private final CompletableFuture<ItemFailedException> first = new CompletableFuture<>();

    void note(ItemFailedException late) {
        first.complete(late);
    }

    /** Throws the first, if there is one. */
    void check() {
        if (first.isDone()) {
            throw first.join();
        }
    }

    /** Waits for the first; an interrupt ends the wait and is kept. */
    Optional<ItemFailedException> await(Duration patience) {
        try {
            return Optional.of(first.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("it is never completed with an exception", e);
        }
    }
}
