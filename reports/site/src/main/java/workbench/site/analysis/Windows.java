package workbench.site.analysis;

import workbench.results.BlockRecord;
import workbench.results.PlanRecord;

/** Says when in a fork's life its iterations were measured. */
final class Windows {

    private Windows() {}

    /** Such as {@code after 10 s warm-up}; empty where the blocks of the plan differ in it. */
    static String words(PlanRecord plan) {
        var warmups = plan.blocks().stream().map(BlockRecord::warmup).distinct().toList();
        if (warmups.size() != 1 || warmups.getFirst().isBlank()) {
            return "";
        }
        var warmup = warmups.getFirst();
        return warmup.matches("0+\\D*")
                ? "without warm-up"
                : "after %s warm-up".formatted(warmup.replaceAll("(?<=\\d)(?=\\p{Alpha})", " "));
    }
}
