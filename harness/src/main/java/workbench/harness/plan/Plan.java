package workbench.harness.plan;

import java.util.ArrayList;
import java.util.List;
import workbench.results.Design;
import workbench.results.PlanRecord;

/**
 * What a run is to measure: blocks, one after another in the report, all interleaved in time.
 *
 * @param name the built-in plan's name or the file's, and whether options changed it
 * @param blocks at least one
 * @param design how the run guards itself against noise, and when it stops
 */
public record Plan(String name, List<Block> blocks, Design design) {

    /**
     * A plan with the command line's options over it.
     *
     * <p>An option given replaces that of every block. Where workloads are given, each goes to the blocks that have one of
     * its name, or to the first block if none has; blocks that get none are left out.
     *
     * @param name the plan's name
     * @param file the plan as it stands in its file
     * @param given the command line's options
     * @param design the command line's options for the whole run
     * @param cores what the width {@code cores} means
     * @throws workbench.parameter.UsageException if a value is not accepted
     */
    public static Plan of(String name, PlanFile file, Options given, DesignOptions design, int cores) {
        var blocks = file.blocks();
        var workloads = given.workload();
        var chosen = workloads == null ? blocks : distribute(workloads, blocks);
        var options = given.withWorkload(null);
        var checked = design.or(file.design()).or(DesignOptions.DEFAULTS).check();
        var precise = checked.precision() != null;
        return new Plan(
                given.equals(Options.NONE) && design.equals(DesignOptions.NONE) ? name : name + ", with options",
                chosen.stream()
                        .map(block -> Block.of(options.or(block).or(Block.DEFAULTS), cores))
                        .map(block -> precise ? block.untilPrecise(given.forks() != null) : block)
                        .toList(),
                checked);
    }

    /** A plan as it stands in a journal. */
    public static Plan of(PlanRecord record, Design design, int cores) {
        return new Plan(
                record.name(),
                record.blocks().stream()
                        .map(block -> Block.of(Options.of(block), cores))
                        .toList(),
                design);
    }

    private static List<Options> distribute(List<String> workloads, List<Options> blocks) {
        var chosen = new ArrayList<Options>();
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var first = i == 0;
            var mine = workloads.stream()
                    .filter(workload -> names(block, workload)
                            || (first && blocks.stream().noneMatch(other -> names(other, workload))))
                    .toList();
            if (!mine.isEmpty()) {
                chosen.add(block.withWorkload(mine));
            }
        }
        return chosen;
    }

    private static boolean names(Options block, String workload) {
        var name = Spec.parse(workload).name();
        var own = block.workload();
        return own != null
                && own.stream().anyMatch(other -> Spec.parse(other).name().equals(name));
    }
}
