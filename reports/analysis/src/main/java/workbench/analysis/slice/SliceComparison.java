package workbench.analysis.slice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.statistics.Choice;
import workbench.statistics.Comparison;
import workbench.statistics.Family;
import workbench.statistics.ForksNeeded;
import workbench.statistics.Interval;
import workbench.statistics.Outlook;
import workbench.statistics.RankInterval;

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
    private final Optional<MachineLoad> busy;
    private final Judgement judgement;
    private final Family family;
    private final Optional<Choice> choice;
    private final List<Measurement> ranked;

    /**
     * Compares cells.
     *
     * @param cells those of the slice
     * @param run what the machine did during the run
     * @param rules what the run was to find out
     * @param rivals how many rivals all cells of the arena have in their slices, so that bounds of their regret hold at once
     */
    SliceComparison(List<Measurement> cells, MachineLoad run, Rules rules, int rivals) {
        this.cells = cells;
        this.rivals = rivals;
        this.rules = rules;
        members = members(cells);
        members.forEach(one -> places.put(one.cell().id(), places.size()));
        busy = Stream.of(load(), run).filter(MachineLoad::busy).findFirst();
        judgement = Judgement.of(
                members.stream().map(one -> new Contestant(List.of(one))).toList(), rules.margin(), busy.isPresent());
        family = judgement.family();
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
                .flatMap(one -> Twin.of(one, judgement.looks(), rules.margin()).stream())
                .toList();
    }

    /** Which cell to use, named by its place in the family; empty if too few cells have the forks that a verdict needs. */
    Optional<Choice> choice() {
        return choice;
    }

    /** By which factor a cell is slower than the fastest, at least and at most; empty for the choice, and without one. */
    Optional<Interval> slower(Measurement one) {
        return choice.flatMap(found ->
                Optional.ofNullable(found.slower().get(places.get(one.cell().id()))));
    }

    /** What more forks would probably tell; empty without a choice, and if its regret is small already. */
    Optional<Outlook> outlook() {
        return choice.filter(found -> !rules.isSmall(found.regret()))
                .flatMap(_ -> family.outlook(rules.wantedRegret()));
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
        var out = out();
        return ranked.stream()
                .filter(one -> !one.cell().fixedWidth() && out.contains(one))
                .toList();
    }

    /** The ranked cells that another one has beaten. */
    List<Measurement> out() {
        var out = family.out();
        return ranked.stream().filter(one -> out.contains(member(one))).toList();
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
        return judgement.asFirstMeasured().stream()
                .flatMap(first -> ranked.stream().skip(1).map(other -> pairing(first, ranked.getFirst(), other)))
                .toList();
    }

    private Pairing pairing(Family by, Measurement a, Measurement b) {
        return new Pairing(a.name(), b.name(), by.comparison(member(a), member(b)));
    }
}
