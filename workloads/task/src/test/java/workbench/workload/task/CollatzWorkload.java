package workbench.workload.task;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.Task;

/** A task with parameters and results of many types, as the workbench makes a workload of it. */
public final class CollatzWorkload extends TaskWorkload {

    /** For forks, which make it by its name. */
    public CollatzWorkload() {
        super("collatz", Collatz.class);
    }

    private enum Parity {
        EVEN,
        ODD
    }

    @SuppressWarnings("ArrayRecordComponent") // what people write
    record Orbit(int start, Parity parity, long[] steps, Map<String, Set<Long>> bySize, Optional<BigInteger> top) {}

    private static final class Collatz implements Task<Integer, Orbit> {

        private static final Parameter<Integer> COUNT =
                Parameter.integer("count", 10, 1, 1000, "how many numbers to follow");

        private static final Parameter<Integer> REPEAT =
                Parameter.integer("repeat", 1, 1, Integer.MAX_VALUE, "how often to follow each");

        private int count;
        private int repeat;
        private volatile boolean cancelled;

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(COUNT, REPEAT);
        }

        @Override
        public void open(Setting setting) {
            count = setting.arguments().get(COUNT);
            // The sequential pass, which is of width 1, has to end even where items are to be cancelled.
            repeat = setting.width() == 1 ? 1 : setting.arguments().get(REPEAT);
        }

        @Override
        public List<Integer> items() {
            return IntStream.rangeClosed(1, count).boxed().toList();
        }

        @Override
        public Orbit perform(Integer start) {
            cancelled = false;
            var orbit = follow(start);
            for (var again = 1; again < repeat; again++) {
                if (cancelled) {
                    throw new IllegalStateException("cancelled");
                }
                orbit = follow(start);
            }
            return orbit;
        }

        private static Orbit follow(int start) {
            var steps = LongStream.iterate(start, n -> n != 1, n -> n % 2 == 0 ? n / 2 : 3 * n + 1)
                    .toArray();
            var bySize = Arrays.stream(steps)
                    .boxed()
                    .collect(Collectors.groupingBy(
                            n -> Integer.toString(n.toString().length()), Collectors.toSet()));
            var top = Arrays.stream(steps).max();
            return new Orbit(
                    start,
                    start % 2 == 0 ? Parity.EVEN : Parity.ODD,
                    steps,
                    bySize,
                    top.isEmpty() ? Optional.empty() : Optional.of(BigInteger.valueOf(top.getAsLong())));
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
