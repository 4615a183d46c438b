package workbench.harness.probe.child;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import workbench.harness.probe.child.JobPlan.Manner;

/** Plans jobs by chance. Used by one thread. */
final class JobPlanner {

    /** How often each kind of pause is chosen: two threads at the same place, or one that sleeps in the midst, find the most. */
    private static final List<Pauses.Hold> KINDS = List.of(
            Pauses.Hold.MEET,
            Pauses.Hold.MEET,
            Pauses.Hold.MEET_ANYWHERE,
            Pauses.Hold.MEET_ANYWHERE,
            Pauses.Hold.SLEEP,
            Pauses.Hold.SLEEP,
            Pauses.Hold.SPIN,
            Pauses.Hold.YIELD);

    /** How many pauses an item has, about. */
    private static final List<Double> PAUSES = List.of(0.0, 0.2, 1.0, 4.0);

    private final Random random;
    private final int size;
    private final Pace pace;

    /**
     * A planner.
     *
     * @param size the number of all items
     * @param pace how long items take
     */
    JobPlanner(Random random, int size, Pace pace) {
        this.random = random;
        this.size = size;
        this.pace = pace;
    }

    /** Some items in shuffled order: neighbours, which may have more in common, or from anywhere. */
    List<Integer> items() {
        var count = Math.min(size, pace.items());
        var from = random.nextInt(size);
        var items = random.nextBoolean()
                ? new ArrayList<>(
                        random.ints(0, size).distinct().limit(count).boxed().toList())
                : new ArrayList<>(Stream.iterate(from, item -> (item + 1) % size)
                        .limit(count)
                        .toList());
        Collections.shuffle(items, random);
        return items;
    }

    /** A job. */
    JobPlan job(Manner manner, boolean pointed) {
        var items = manner == Manner.TWICE ? twice(items()) : items();
        var interrupted = manner == Manner.INTERRUPTED ? random.nextInt(items.size()) : -1;
        return new JobPlan(items, manner, pauses(pointed), interrupted, random.nextBoolean());
    }

    private static List<Integer> twice(List<Integer> items) {
        return items.subList(0, Math.ceilDiv(items.size(), 2)).stream()
                .flatMap(item -> Stream.of(item, item))
                .toList();
    }

    private Pauses pauses(boolean pointed) {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var wanted = PAUSES.get(random.nextInt(PAUSES.size()));
        if (!pointed || wanted == 0) {
            return Pauses.none();
        }
        return Pauses.of(kind, Math.clamp(Math.round(pace.points() / wanted), 1, Integer.MAX_VALUE));
    }
}
