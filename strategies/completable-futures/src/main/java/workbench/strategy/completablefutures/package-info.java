/** A {@link java.util.concurrent.CompletableFuture} for each item. */
@NullMarked
package workbench.strategy.completablefutures;

import org.jspecify.annotations.NullMarked;
