package workbench.strategy.parallelstreams;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Where a parallel stream takes the items from. */
@FunctionalInterface
interface Source {

    /** A range of numbers, which knows its size and makes no objects. */
    Source RANGE = (size, item) -> IntStream.range(0, size).parallel().forEach(item);

    /** The same with an object for each item, as if there were a list. */
    Source BOXED = (size, item) -> IntStream.range(0, size).boxed().parallel().forEach(item::accept);

    /**
     * Performs all items in a parallel stream.
     *
     * @param size how many there are, from 0 on
     * @param item performs one and never throws
     */
    void forEach(int size, IntConsumer item);
}
