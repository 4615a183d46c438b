package workbench.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.results.Cell;

/**
 * Finds the cells of equal workload, strategy, width, JVM and language in two runs. Of those that remain, two are a pair, too, that differ
 * only in the options of the JVM, or in the arguments of a workload of which the runs share none, if there is no doubt which: they are
 * meant to be the same.
 */
final class CellMatching {

    private final List<Measurement> base;
    private final List<Measurement> now;
    private final List<CellPair> pairs = new ArrayList<>();

    CellMatching(List<Measurement> base, List<Measurement> now) {
        this.base = measurable(base);
        this.now = measurable(now);
        var shared = this.now.stream()
                .map(one -> one.cell().workload())
                .filter(used -> this.base.stream()
                        .anyMatch(other -> other.cell().workload().sameAs(used)))
                .map(used -> used.name())
                .toList();
        match((a, b) -> isAlike(a, b)
                && a.workload().sameAs(b.workload())
                && a.jvmOptions().equals(b.jvmOptions()));
        match((a, b) -> isAlike(a, b) && a.workload().sameAs(b.workload()));
        match((a, b) -> isAlike(a, b) && !shared.contains(a.workload().name()));
    }

    private static List<Measurement> measurable(List<Measurement> all) {
        return new ArrayList<>(
                all.stream().filter(one -> one.status() != Status.UNAVAILABLE).toList());
    }

    /** Whether they are equal but for the arguments of the workload and the options of the JVM. */
    private static boolean isAlike(Cell a, Cell b) {
        return a.workload().name().equals(b.workload().name())
                && a.strategy().sameAs(b.strategy())
                && a.width() == b.width()
                && Objects.equals(a.jvm(), b.jvm())
                && a.language().equals(b.language());
    }

    /** Pairs each two of those that are left that fit each other and no other. */
    private void match(BiPredicate<Cell, Cell> fit) {
        for (var one : List.copyOf(now)) {
            var others = fitting(base, other -> fit.test(other, one.cell()));
            if (others.size() == 1
                    && fitting(now, own -> fit.test(others.getFirst().cell(), own))
                                    .size()
                            == 1) {
                pairs.add(new CellPair(others.getFirst(), one));
                base.remove(others.getFirst());
                now.remove(one);
            }
        }
    }

    private static List<Measurement> fitting(List<Measurement> cells, Predicate<Cell> fit) {
        return cells.stream().filter(one -> fit.test(one.cell())).toList();
    }

    /** The pairs, in no order. */
    List<CellPair> pairs() {
        return pairs;
    }

    /** The cells of the earlier run that are in no pair. */
    List<Measurement> base() {
        return base;
    }

    /** The cells of the later run that are in no pair. */
    List<Measurement> now() {
        return now;
    }
}
