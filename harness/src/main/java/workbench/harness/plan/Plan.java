package workbench.harness.plan;

import java.util.ArrayList;
import java.util.List;
import workbench.parameter.UsageException;
import workbench.results.Design;
import workbench.results.PlanRecord;
import workbench.statistics.Looks;

/**
 * What a run is to measure: blocks, one after another in the report, all interleaved in time.
 *
 * @param name the built-in plan's name or the file's, and whether options changed it
 * @param blocks at least one
 * @param design how the run guards itself against noise, and when it stops
 */
public record Plan(String name, List<Block> blocks, Design design) {

    public Plan {
        blocks = List.copyOf(blocks);
    }

    /**
     * A plan, overridden by the command line's options.
     *
     * <p>An option given replaces that of every block. Where workloads are given, each goes to the blocks that have one of
     * its name, or to the first block if none has; blocks that get none are left out. Blocks that options make equal are one. What
     * contradicts {@code --once} in a file gives way to it.
     *
     * @param name the plan's name
     * @param file the plan in its file
     * @param given the command line's options
     * @param cores what the width {@code cores} means
     * @throws UsageException if a value is not accepted, or options contradict each other
     */
    public static Plan of(String name, PlanFile file, OptionTexts given, int cores) {
        var once = given.get(PlanOptions.ONCE).filter(List.of("true")::equals).isPresent();
        var ofTheRun = once ? file.run().without(PlanOptions.SENTINEL) : file.run();
        var run = OptionValues.read(PlanOptions.OF_THE_RUN, given.or(ofTheRun), cores);
        var needsAll = PlanRecords.needsAllForks(run);
        needsAll.ifPresent(option -> refuseLeaving(option, given));
        var looks = looks(run);
        var bounded = given.get(PlanOptions.FORKS).isPresent();
        var options = given.without(PlanOptions.WORKLOAD);
        var blocks = chosen(file.blocks(), given).stream()
                .map(block -> Block.of(options.or(once ? block.without(PlanOptions.NOT_ONCE) : block), cores))
                .map(block -> needsAll.isPresent() ? block.unchecked() : block.lookedAt(looks, bounded))
                .distinct()
                .toList();
        if (run.get(PlanOptions.SENTINEL) && blocks.stream().allMatch(Block::isOnce)) {
            throw Block.refusedOnce(PlanOptions.SENTINEL);
        }
        return new Plan(given.isEmpty() ? name : name + ", with options", blocks, PlanRecords.design(run));
    }

    /** Refuses options by which cells would leave before the end; those of a plan file give way to what needs all forks. */
    private static void refuseLeaving(PlanOption<?> needsAll, OptionTexts given) {
        for (var option : List.of(PlanOptions.RACE, PlanOptions.REGRET, PlanOptions.PRECISION)) {
            if (given.get(option)
                    .filter(texts -> !texts.equals(option.defaults()))
                    .isPresent()) {
                throw new UsageException(
                        "%s cannot be combined with %s, for which each cell gets all of its forks; accepted: one of them"
                                .formatted(option, needsAll));
            }
        }
    }

    /** When a run that goes on until enough is known is looked at, where its plan does not say; empty for any other run. */
    private static List<Integer> looks(OptionValues run) {
        if (run.find(PlanOptions.PRECISION).isPresent()) {
            return Looks.OF_ALL_PAIRS;
        }
        return PlanRecords.regret(run).isPresent() ? Looks.OF_A_RACE : List.of();
    }

    /** The plan of a journal. */
    public static Plan of(PlanRecord record, Design design, int cores) {
        return new Plan(
                record.name(),
                record.blocks().stream()
                        .map(block -> Block.of(PlanRecords.texts(block), cores))
                        .toList(),
                design);
    }

    private static List<OptionTexts> chosen(List<OptionTexts> blocks, OptionTexts given) {
        return given.get(PlanOptions.WORKLOAD)
                .map(workloads -> distribute(workloads, blocks))
                .orElse(blocks);
    }

    private static List<OptionTexts> distribute(List<String> workloads, List<OptionTexts> blocks) {
        var chosen = new ArrayList<OptionTexts>();
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var first = i == 0;
            var mine = workloads.stream()
                    .filter(workload -> names(block, workload)
                            || (first && blocks.stream().noneMatch(other -> names(other, workload))))
                    .toList();
            if (!mine.isEmpty()) {
                chosen.add(block.with(PlanOptions.WORKLOAD, mine));
            }
        }
        return chosen;
    }

    private static boolean names(OptionTexts block, String workload) {
        var name = PluginSpec.parse(workload).name();
        return block.get(PlanOptions.WORKLOAD).orElse(List.of()).stream()
                .anyMatch(own -> PluginSpec.parse(own).name().equals(name));
    }
}
