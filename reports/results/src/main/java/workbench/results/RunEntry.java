package workbench.results;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a journal: what is going to be measured, on what, and how.
 *
 * @param schema the version of the journal's form, {@value #SCHEMA} now
 * @param started when the run began
 * @param version the version of the workbench
 * @param seed the seed of the order of the forks
 * @param plan what was asked for, with the defaults filled in
 * @param design how the run guards itself against noise, and when it stops
 * @param jvms the JVMs that are compared; empty if there is only the one of the environment
 * @param cells what will be measured, in the plan's order
 * @param environment the machine and the JDK
 * @param invocation how it was started; null in older journals, and where another program measured
 */
public record RunEntry(
        int schema,
        Instant started,
        String version,
        long seed,
        PlanRecord plan,
        Design design,
        List<Jvm> jvms,
        List<Cell> cells,
        Environment environment,
        @Nullable Invocation invocation)
        implements Entry {

    public RunEntry {
        Objects.requireNonNull(started);
        Objects.requireNonNull(version);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(environment);
        Objects.requireNonNull(design);
        jvms = List.copyOf(jvms);
        cells = List.copyOf(cells);
        for (var i = 0; i < cells.size(); i++) {
            requireOther(cells.get(i), cells.subList(0, i));
        }
    }

    private static void requireOther(Cell cell, List<Cell> earlier) {
        for (var other : earlier) {
            if (cell.id().equals(other.id()) || cell.sameAs(other)) {
                throw new IllegalArgumentException("cells %s and %s are the same".formatted(other.id(), cell.id()));
            }
        }
    }

    /** Whether another program measured it, and it is only analysed here. */
    public boolean imported() {
        return plan.blocks().isEmpty();
    }

    /** The version of the form that this code writes. */
    public static final int SCHEMA = 2;
}
