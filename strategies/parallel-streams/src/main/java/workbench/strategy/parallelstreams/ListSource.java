package workbench.strategy.parallelstreams;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list, made at the first job: a program that streams over one has it already. One job at a time. */
final class ListSource implements Source {

    private List<Integer> items = List.of();

    @Override
    public void forEach(int size, IntConsumer item) {
        if (items.size() != size) {
            items = IntStream.range(0, size).boxed().collect(Collectors.toCollection(ArrayList::new));
        }
        items.parallelStream().forEach(item::accept);
    }
}
