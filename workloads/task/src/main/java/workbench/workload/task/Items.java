package workbench.workload.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.BaseStream;
import workbench.workload.Task;

/** Makes a list of whatever a method gives as items. Called by tasks that the workbench generates. */
public final class Items {

    private Items() {}

    /** {@return the items of a collection, or of anything else that can be iterated over} */
    public static <I> List<I> of(Iterable<? extends I> items) {
        var list = new ArrayList<I>();
        items.forEach(list::add);
        return list;
    }

    /** {@return the items of a stream} */
    public static <I> List<I> of(BaseStream<? extends I, ?> items) {
        var list = new ArrayList<I>();
        items.iterator().forEachRemaining(list::add);
        return list;
    }

    /** {@return the items of an array} */
    public static <I> List<I> of(I[] items) {
        return List.of(items);
    }

    /** {@return the items of an array} */
    public static List<Integer> of(int[] items) {
        return Arrays.stream(items).boxed().toList();
    }

    /** {@return the items of an array} */
    public static List<Long> of(long[] items) {
        return Arrays.stream(items).boxed().toList();
    }

    /** {@return the items of an array} */
    public static List<Double> of(double[] items) {
        return Arrays.stream(items).boxed().toList();
    }

    /** {@return so many items, which are numbers from 0 on} */
    public static List<Integer> of(int count) {
        return Task.numbers(count);
    }
}
