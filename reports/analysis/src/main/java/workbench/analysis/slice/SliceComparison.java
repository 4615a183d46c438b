package workbench.analysis.slice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbench.analysis.cell.CellForks;
import workbench.analysis.cell.Levels;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.results.ForkEntry;
import workbench.statistics.Choice;
import workbench.statistics.Comparison;
import workbench.statistics.Family;
import workbench.statistics.ForksNeeded;
import workbench.statistics.Looks;
import workbench.statistics.Outlook;
import workbench.statistics.RankInterval;
import workbench.statistics.Warning;
import workbench.statistics.stability.SteadyForks;

/**
 * The cells of a slice, compared. All cells that were to be ranked belong to the family, those that failed or wait as empty
 * samples, so that the number of comparisons is the one the run began with.
 */
final class SliceComparison {

    private final List<Measurement> cells;
    private final Rules rules;
    private final int rivals;
    private final List<Measurement> members;
    private final Map<String, Integer> places = new HashMap<>();
    private final Looks looks;
    private final Optional<MachineLoad> busy;
    private final Optional<Family> asFirstMeasured;
    private final Family family;
    private final Optional<Choice> choice;
    private final List<Measurement> ranked;

    /**
     * Compares cells.
     *
     * @param cells those of the slice
     * @param run what the machine did during the run
     * @param rules what the run was to find out
     * @param rivals how many rivals all cells of the workload have in their slices, so that bounds of their regret hold at once
     */
    SliceComparison(List<Measurement> cells, MachineLoad run, Rules rules, int rivals) {
        this.cells = cells;
        this.rivals = rivals;
        this.rules = rules;
        members = members(cells);
        members.forEach(one -> places.put(one.cell().id(), places.size()));
        looks = looks(members);
        busy = Stream.of(load(), run).filter(MachineLoad::busy).findFirst();
        asFirstMeasured = members.stream().anyMatch(SliceComparison::repeated)
                ? Optional.of(family(CellForks::first))
                : Optional.empty();
        family = judged();
        choice = family.choice();
        ranked = members.stream()
                .filter(one -> one.status() == Status.RANKED)
                .sorted(Comparator.comparingDouble(
                        one -> one.steady().orElseThrow().value()))
                .toList();
    }

    /** The cells that were to be ranked. */
    static List<Measurement> members(List<Measurement> cells) {
        return cells.stream()
                .filter(one -> one.cell().unranked() == null && one.status() != Status.UNAVAILABLE)
                .toList();
    }

    private static boolean repeated(Measurement one) {
        return !one.forks().headline().equals(one.forks().first());
    }

    private Family family(Function<CellForks, List<ForkEntry>> forks) {
        return Family.of(
                members.stream()
                        .map(one -> one.beforeFailure(forks.apply(one.forks())))
                        .toList(),
                IntStream.range(0, members.size())
                        .filter(i -> members.get(i).status() == Status.FAILED)
                        .boxed()
                        .collect(Collectors.toSet()),
                looks,
                rules.margin());
    }

    /** The family of the decisive forks, as far as other analyses agree and the machine was quiet. */
    private Family judged() {
        var decisive = family(CellForks::headline);
        var repeated = asFirstMeasured
                .map(first -> decisive.confirmedBy(first, Warning.RESTS_ON_REPETITION))
                .orElse(decisive);
        var steady = decisive.samples().stream().map(SteadyForks::of).toList();
        var confirmed = steady.stream().allMatch(one -> one.unsteady().isEmpty())
                ? repeated
                : repeated.confirmedBy(
                        steady.stream().map(SteadyForks::others).toList(), Warning.RESTS_ON_UNSTEADY_FORKS);
        return busy.isPresent() ? confirmed.onBusyMachine() : confirmed;
    }

    /** What the machine did during the forks of these cells. */
    MachineLoad load() {
        return MachineLoad.during(cells);
    }

    /** What the machine did, where it was so busy that neither a win nor a tie is reported. */
    Optional<MachineLoad> busy() {
        return busy;
    }

    /** The checks of the instrument. */
    List<Twin> twins() {
        return members.stream()
                .flatMap(one -> Twin.of(one, looks, rules.margin()).stream())
                .toList();
    }

    /**
     * The looks that were planned; cells of one slice have the same but for a baseline that was planned elsewhere. Of different
     * ones, those with the most, whose levels are the strictest.
     */
    private static Looks looks(List<Measurement> members) {
        var ownWidth = members.stream().filter(one -> !one.cell().fixedWidth()).toList();
        var planned = (ownWidth.isEmpty() ? members : ownWidth)
                .stream()
                        .map(one -> one.cell().looks())
                        .max(Comparator.comparingInt(List::size))
                        .orElse(List.of());
        return planned.size() < 2 ? Looks.once(Levels.ALPHA) : Looks.at(planned.toArray(Integer[]::new));
    }

    /** Which cell to use, named by its place in the family; empty if too few cells have the forks that a verdict needs. */
    Optional<Choice> choice() {
        return choice;
    }

    /** What more forks would probably tell, if there is a choice. */
    Optional<Outlook> outlook() {
        return family.outlook(rules.wantedRegret());
    }

    /** Whether a regret, as a ratio, is so small that more forks are not worth their time. */
    boolean isSmall(double regret) {
        return regret <= 1 + rules.wantedRegret();
    }

    /** The standing of the cell at a place in the family. */
    Standing at(int place, List<Standing> standings) {
        return standings.stream()
                .filter(standing -> member(standing.measurement()) == place)
                .findFirst()
                .orElseThrow();
    }

    /** Its place in the family. */
    private int member(Measurement one) {
        return Objects.requireNonNull(places.get(one.cell().id()));
    }

    /** The ranked cells that may leave the run. */
    List<Measurement> settled() {
        if (rules.regret().isEmpty()) {
            return ranked.stream()
                    .filter(one -> family.settled(member(one), rules.precision()))
                    .toList();
        }
        if (busy.isPresent()) {
            return List.of();
        }
        if (family.raceIsOver(rules.regret().getAsDouble())) {
            return ranked;
        }
        var out = family.out();
        return ranked.stream()
                .filter(one -> !one.cell().fixedWidth() && out.contains(member(one)))
                .toList();
    }

    /** The ranked cells, fastest first. */
    List<Measurement> ranked() {
        return ranked;
    }

    /** The first ranked cell of fixed width. */
    private Optional<Measurement> baseline() {
        return ranked.stream().filter(one -> one.cell().fixedWidth()).findFirst();
    }

    private Comparison comparison(Measurement a, Measurement b) {
        return family.comparison(member(a), member(b));
    }

    List<Standing> standings() {
        var letters = members.isEmpty() ? List.<String>of() : family.letters();
        var ranks = family.ranks();
        var order = new HashMap<String, Integer>();
        Stream.concat(ranked.stream(), cells.stream())
                .forEach(one -> order.putIfAbsent(one.cell().id(), order.size()));
        return cells.stream()
                .sorted(Comparator.comparing(Measurement::status)
                        .thenComparing(one ->
                                Objects.requireNonNull(order.get(one.cell().id()))))
                .map(one -> one.status() == Status.RANKED
                        ? standing(one, ranks.get(member(one)), letters.get(member(one)))
                        : new Standing(
                                one, Optional.empty(), "", OptionalDouble.empty(), Optional.empty(), Optional.empty()))
                .toList();
    }

    /**
     * Ranks count only the cells that have a time. In the family the others are undecided, so they are taken off the
     * worst rank.
     */
    private Standing standing(Measurement one, RankInterval rank, String letters) {
        var among = new RankInterval(rank.best(), rank.worst() - (members.size() - ranked.size()));
        return new Standing(
                one,
                Optional.of(among),
                letters,
                regret(one),
                against(one, Optional.of(ranked.getFirst())),
                against(one, baseline()));
    }

    private OptionalDouble regret(Measurement one) {
        return choice.isPresent() && family.samples().get(member(one)).size() >= ForksNeeded.FOR_VERDICT
                ? OptionalDouble.of(family.regret(member(one), rivals))
                : OptionalDouble.empty();
    }

    private Optional<Comparison> against(Measurement one, Optional<Measurement> other) {
        return other.filter(found -> !found.equals(one)).map(found -> comparison(one, found));
    }

    /** The fastest ranked cell with the next; empty if fewer than two are ranked. */
    Optional<Comparison> lead() {
        return ranked.size() < 2 ? Optional.empty() : Optional.of(comparison(ranked.getFirst(), ranked.get(1)));
    }

    /** The ranked cells, each with each slower one. */
    List<Pairing> pairings() {
        var pairings = new ArrayList<Pairing>();
        for (var a = 0; a < ranked.size(); a++) {
            for (var b = a + 1; b < ranked.size(); b++) {
                pairings.add(pairing(family, ranked.get(a), ranked.get(b)));
            }
        }
        return pairings;
    }

    /** How many comparisons the verdicts are corrected for. */
    int comparisons() {
        return family.comparisons();
    }

    /**
     * The fastest ranked cell with each slower one by the forks of disturbed rounds, before these were repeated; empty
     * if no round was.
     */
    List<Pairing> asFirstMeasured() {
        return asFirstMeasured.stream()
                .flatMap(first -> ranked.stream().skip(1).map(other -> pairing(first, ranked.getFirst(), other)))
                .toList();
    }

    private Pairing pairing(Family by, Measurement a, Measurement b) {
        return new Pairing(a.name(), b.name(), by.comparison(member(a), member(b)));
    }
}
