package workbench.site.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import workbench.statistics.Comparison;
import workbench.statistics.Family;
import workbench.statistics.Looks;
import workbench.statistics.RankInterval;
import workbench.statistics.Sentences;

/**
 * The cells of a slice, compared. All cells that were to be ranked belong to the family, those that failed or wait as empty
 * samples, so that the number of comparisons is the one the run began with.
 */
final class Compared {

    private final List<Measurement> cells;
    private final List<Measurement> members;
    private final Family family;
    private final List<Measurement> ranked;

    Compared(List<Measurement> cells) {
        this.cells = cells;
        members = cells.stream()
                .filter(one -> one.cell().unranked() == null && one.status() != Status.UNAVAILABLE)
                .toList();
        family = Family.of(members.stream().map(Measurement::sample).toList(), looks(members));
        ranked = members.stream()
                .filter(one -> one.status() == Status.RANKED)
                .sorted(Comparator.comparingDouble(
                        one -> one.steady().orElseThrow().value()))
                .toList();
    }

    /** The looks that were planned; cells of one slice have the same but for a baseline that was planned elsewhere. */
    private static Looks looks(List<Measurement> members) {
        var planned = members.stream()
                .filter(one -> !one.cell().fixedWidth())
                .findFirst()
                .or(() -> members.stream().findFirst())
                .map(one -> one.cell().looks())
                .orElse(List.of());
        return planned.size() < 2 ? Looks.once(Analysis.ALPHA) : Looks.at(planned.toArray(Integer[]::new));
    }

    /** Whether a ranked cell may leave the run. */
    boolean settled(Measurement one, double precision) {
        return family.settled(members.indexOf(one), precision);
    }

    /** The ranked cells, fastest first. */
    List<Measurement> ranked() {
        return ranked;
    }

    /** The names of the cells that failed. */
    List<String> failed() {
        return cells.stream()
                .filter(one -> one.status() == Status.FAILED)
                .map(Measurement::name)
                .toList();
    }

    /** The first ranked cell of fixed width. */
    Optional<Measurement> baseline() {
        return ranked.stream().filter(one -> one.cell().fixedWidth()).findFirst();
    }

    Comparison comparison(Measurement a, Measurement b) {
        return family.comparison(members.indexOf(a), members.indexOf(b));
    }

    List<Standing> standings() {
        return cells.stream()
                .sorted(Comparator.comparing(Measurement::status).thenComparingInt(this::place))
                .map(this::standing)
                .toList();
    }

    private int place(Measurement one) {
        var place = ranked.indexOf(one);
        return place < 0 ? ranked.size() + cells.indexOf(one) : place;
    }

    private Standing standing(Measurement one) {
        if (one.status() != Status.RANKED) {
            return new Standing(one, Optional.empty(), Optional.empty(), Optional.empty());
        }
        return new Standing(
                one, Optional.of(rank(one)), against(one, Optional.of(ranked.getFirst())), against(one, baseline()));
    }

    /** Ranks are given among the cells that have a time; the family knows the others as open, so they come off the end. */
    private RankInterval rank(Measurement one) {
        var rank = family.ranks().get(members.indexOf(one));
        return new RankInterval(rank.best(), rank.worst() - (members.size() - ranked.size()));
    }

    private Optional<Comparison> against(Measurement one, Optional<Measurement> other) {
        return other.filter(found -> !found.equals(one)).map(found -> comparison(one, found));
    }

    /** The ranked cells, each with each slower one. */
    List<Pairing> pairings() {
        var pairings = new ArrayList<Pairing>();
        for (var a = 0; a < ranked.size(); a++) {
            for (var b = a + 1; b < ranked.size(); b++) {
                pairings.add(new Pairing(
                        ranked.get(a).name(), ranked.get(b).name(), comparison(ranked.get(a), ranked.get(b))));
            }
        }
        return pairings;
    }

    List<String> evidence() {
        return ranked.stream()
                .skip(1)
                .map(other -> words(ranked.getFirst(), other))
                .toList();
    }

    private String words(Measurement a, Measurement b) {
        return Sentences.comparison(family, members.indexOf(a), a.name(), members.indexOf(b), b.name());
    }
}
