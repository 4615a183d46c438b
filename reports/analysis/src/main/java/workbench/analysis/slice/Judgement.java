package workbench.analysis.slice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import workbench.analysis.cell.CellForks;
import workbench.analysis.cell.Levels;
import workbench.analysis.cell.Measurement;
import workbench.results.Cell;
import workbench.results.ForkEntry;
import workbench.statistics.Family;
import workbench.statistics.Looks;
import workbench.statistics.Margin;
import workbench.statistics.Warning;

/**
 * A comparison by all analyses that must agree.
 *
 * @param looks when the run was looked at
 * @param asFirstMeasured what the forks of disturbed rounds say, before these were repeated; empty if no round was
 * @param family what the decisive forks say, as far as the others agree and the machine was quiet
 */
record Judgement(Looks looks, Optional<Family> asFirstMeasured, Family family) {

    /**
     * Compares.
     *
     * @param contestants what is compared; those that failed or wait keep their place
     * @param margin the difference that is taken not to matter
     * @param busy whether the machine was so busy that neither a win nor a tie is reported
     */
    static Judgement of(List<Contestant> contestants, Margin margin, boolean busy) {
        var looks = looks(contestants);
        var decisive = family(contestants, CellForks::headline, looks, margin);
        var asFirstMeasured = contestants.stream().anyMatch(Contestant::repeated)
                ? Optional.of(family(contestants, CellForks::first, looks, margin))
                : Optional.<Family>empty();
        var confirmed = asFirstMeasured
                .map(first -> decisive.confirmedBy(first, Warning.RESTS_ON_REPETITION))
                .orElse(decisive)
                .confirmedBy(contestants.stream().map(Contestant::steady).toList(), Warning.RESTS_ON_UNSTEADY_FORKS);
        return new Judgement(looks, asFirstMeasured, busy ? confirmed.onBusyMachine() : confirmed);
    }

    private static Family family(
            List<Contestant> contestants, Function<CellForks, List<ForkEntry>> forks, Looks looks, Margin margin) {
        return Family.of(
                contestants.stream().map(one -> one.beforeFailure(forks)).toList(),
                IntStream.range(0, contestants.size())
                        .filter(i -> contestants.get(i).failed())
                        .boxed()
                        .collect(Collectors.toSet()),
                looks,
                margin);
    }

    /**
     * The looks that were planned; cells of one slice have the same but for a baseline that was planned elsewhere. Of different
     * ones, those with the most, whose levels are the strictest.
     */
    private static Looks looks(List<Contestant> contestants) {
        var cells = contestants.stream()
                .flatMap(one -> one.cells().stream().map(Measurement::cell))
                .toList();
        var ownWidth = cells.stream().filter(cell -> !cell.fixedWidth()).toList();
        var planned = (ownWidth.isEmpty() ? cells : ownWidth)
                .stream()
                        .map(Cell::looks)
                        .max(Comparator.comparingInt(List::size))
                        .orElse(List.of());
        return planned.size() < 2 ? Looks.once(Levels.ALPHA) : Looks.at(planned.toArray(Integer[]::new));
    }
}
