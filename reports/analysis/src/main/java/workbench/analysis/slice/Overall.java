package workbench.analysis.slice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.analysis.cell.Levels;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.results.Contestants;
import workbench.statistics.Choice;
import workbench.statistics.Comparison;
import workbench.statistics.Estimates;
import workbench.statistics.Outlook;

/**
 * One comparison over the run as a whole, declared before it began. In each round, a contestant has the average of its cells.
 *
 * @param compared what is compared
 * @param contestants those that have a time under each condition, by estimate, fastest first
 * @param missing those that have not, since they were not measured under each or a cell has no time
 * @param choice which contestant to use, named by its place; empty if fewer than two have the rounds that a verdict needs
 * @param lead the comparison of the one to use with the next; empty if there is none
 * @param busy what the machine did, where it was so busy that there is no verdict
 * @param outlook what more rounds would probably tell; empty if the fastest is proven or the regret is small
 */
public record Overall(
        Contestants compared,
        List<Contestant> contestants,
        List<Contestant> missing,
        Optional<Choice> choice,
        Optional<Comparison> lead,
        Optional<MachineLoad> busy,
        Optional<Outlook> outlook) {

    public Overall {
        contestants = List.copyOf(contestants);
        missing = List.copyOf(missing);
    }

    /**
     * The comparison.
     *
     * @param compared what is compared
     * @param all the cells of the run
     * @param slices the slices of these cells; where one was measured on a busy machine, there is no verdict
     */
    public static Overall of(Contestants compared, List<Measurement> all, List<Slice> slices, Rules rules) {
        var planned = compared.groups(SliceComparison.members(all), Measurement::cell);
        var family = planned.stream()
                .filter(Contestants.Group::everywhere)
                .map(one -> new Contestant(one.members()))
                .sorted(Comparator.comparingDouble(Overall::estimate))
                .toList();
        var elsewhere = planned.stream().filter(one -> !one.everywhere()).map(one -> new Contestant(one.members()));
        var busy = Slices.busy(all, slices);
        var judged = Judgement.of(family, rules.margin(), busy.isPresent()).family();
        var contestants = family.stream().filter(Overall::hasTime).toList();
        var choice = judged.choice();
        return new Overall(
                compared,
                contestants,
                Stream.concat(family.stream().filter(one -> !hasTime(one)), elsewhere)
                        .toList(),
                choice,
                choice.map(Choice::chosen)
                        .filter(chosen -> chosen + 1 < contestants.size())
                        .map(chosen -> judged.comparison(chosen, chosen + 1)),
                busy,
                choice.filter(found -> !rules.isSmall(found.regret()))
                        .flatMap(_ -> judged.outlook(rules.wantedRegret())));
    }

    private static boolean hasTime(Contestant contestant) {
        return contestant.sample().size() > 0;
    }

    /** The time of a contestant, in nanoseconds; NaN without one, which is sorted last. */
    private static double estimate(Contestant contestant) {
        return Estimates.of(contestant.sample(), Levels.CONFIDENCE).value();
    }

    /** The fewest rounds that a contestant has. */
    public int rounds() {
        return contestants.stream().mapToInt(one -> one.sample().size()).min().orElse(0);
    }
}
