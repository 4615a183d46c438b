package workbench.harness.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run is to measure: blocks, one after another in the report, all interleaved in time.
 *
 * @param name the built-in plan's name or the file's, and whether options changed it
 * @param blocks at least one
 */
public record Plan(String name, List<Block> blocks) {

    private static final Options NOTHING = new Options(null, null, null, null, null, null, null, null, null);

    /**
     * A plan with the command line's options over it.
     *
     * <p>An option given replaces that of every block. Where workloads are given, each goes to the blocks that have one of
     * its name, or to the first block if none has; blocks that get none are left out.
     *
     * @param name the plan's name
     * @param blocks the plan's blocks as they stand in its file
     * @param given the command line's options
     * @param cores what the width {@code cores} means
     * @throws workbench.parameter.UsageException if a value is not accepted
     */
    public static Plan of(String name, List<Options> blocks, Options given, int cores) {
        var workloads = given.workload();
        var chosen = workloads == null ? blocks : distribute(workloads, blocks);
        var options = given.withWorkload(null);
        return new Plan(
                given.equals(NOTHING) ? name : name + ", with options",
                chosen.stream()
                        .map(block -> Block.of(options.or(block).or(Block.DEFAULTS), cores))
                        .toList());
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
