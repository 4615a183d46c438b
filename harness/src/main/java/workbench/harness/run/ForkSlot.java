package workbench.harness.run;

import workbench.harness.plan.Entrant;
import workbench.harness.plan.PlannedCell;
import workbench.harness.plan.Round;
import workbench.results.ForkKind;

/**
 * A place for one fork in the order of a run.
 *
 * @param entrant what it measures
 * @param round the round that it belongs to
 * @param position its place in the order of the round, from 1
 */
record ForkSlot(Entrant entrant, Round round, int position) {

    PlannedCell planned() {
        return entrant.planned();
    }

    boolean isSentinel() {
        return entrant.kind() == ForkKind.SENTINEL;
    }

    /** Whether it is the fork of its cell that leaves a trace. */
    boolean isTraced() {
        return entrant.isRanked() && round.equals(Round.first(1));
    }

    /** The name of its log and its folder, unique within the run. */
    String name() {
        return "%s-%s-%s"
                .formatted(
                        switch (entrant.kind()) {
                            case SENTINEL -> "sentinel";
                            case PROFILED -> "profile";
                            case RANKED, TWIN -> round;
                        },
                        entrant.id(),
                        planned().strategy().name());
    }
}
