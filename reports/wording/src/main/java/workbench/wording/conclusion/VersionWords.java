package workbench.wording.conclusion;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import workbench.analysis.cell.Measurement;
import workbench.analysis.conclusion.Versions;
import workbench.analysis.conclusion.Versions.VersionPair;
import workbench.statistics.Comparison;
import workbench.statistics.Verdict;
import workbench.wording.ComparisonWords;
import workbench.wording.Figures;
import workbench.wording.TrustWords;

/** How the new version of some code compares with the old one, in words. */
final class VersionWords {

    /** With more than these, their number says more than their names. */
    private static final int MOST_NAMED = 3;

    private VersionWords() {}

    static String sentence(Versions versions) {
        if (versions.pairs().isEmpty()) {
            return "Cannot tell: nothing was measured in both versions.";
        }
        var busy = versions.busy()
                .map(load ->
                        "The machine was busy, so no verdict is certain: %s.".formatted(TrustWords.disturbance(load)))
                .orElse("");
        return Stream.of(busy, times(versions.pairs()), results(versions.pairs()))
                .filter(sentence -> !sentence.isEmpty())
                .collect(joining(" "));
    }

    private static String times(List<VersionPair> pairs) {
        var slower = with(pairs, pair -> isDecided(pair) && pair.comparison().ratio() > 1);
        var faster = with(pairs, pair -> isDecided(pair) && pair.comparison().ratio() < 1);
        var equal = with(pairs, pair -> pair.comparison().verdict() == Verdict.TIE);
        var open = with(pairs, pair -> pair.comparison().verdict() == Verdict.INCONCLUSIVE);
        var parts = Stream.of(
                        at("slower", slower),
                        at("faster", faster),
                        equal.isEmpty()
                                ? ""
                                : at(ComparisonWords.verdict(equal.getFirst().comparison()), equal),
                        open.isEmpty() ? "" : "it cannot be told at " + places(open))
                .filter(part -> !part.isEmpty())
                .toList();
        var told = open.size() < pairs.size() ? "The new version is " : "Whether the new version is slower: ";
        return told + String.join("; ", parts) + ".";
    }

    private static List<VersionPair> with(List<VersionPair> pairs, Predicate<VersionPair> wanted) {
        return pairs.stream()
                .filter(wanted)
                .sorted(Comparator.comparingDouble(
                        pair -> -Math.abs(Math.log(pair.comparison().ratio()))))
                .toList();
    }

    private static boolean isDecided(VersionPair pair) {
        return pair.comparison().verdict() == Verdict.WIN || pair.comparison().verdict() == Verdict.LEAN;
    }

    private static String at(String how, List<VersionPair> pairs) {
        return pairs.isEmpty() ? "" : "%s at %s".formatted(how, places(pairs));
    }

    private static String places(List<VersionPair> pairs) {
        return pairs.size() <= MOST_NAMED
                ? Figures.list(pairs.stream().map(VersionWords::placeWithTimes).toList())
                : "%s combinations, by most at %s".formatted(pairs.size(), placeWithTimes(pairs.getFirst()));
    }

    /** Such as {@code sum · pool · width 2 (1.20× the time, 1.15–1.26)}. */
    private static String placeWithTimes(VersionPair pair) {
        var comparison = pair.comparison();
        return comparison.simultaneous().isEmpty()
                ? place(pair)
                : "%s (%s the time, %s)".formatted(place(pair), ratio(comparison), interval(comparison));
    }

    /** What is compared, such as {@code sum · pool · width 2}. */
    private static String place(VersionPair pair) {
        return "%s · %s · width %s"
                .formatted(
                        workload(pair),
                        strategy(pair.after()),
                        pair.after().cell().width());
    }

    /** Its name without the version, be it with that of its JVM. */
    private static String strategy(Measurement one) {
        var use = one.cell().strategy();
        return one.name().replace(use.label(), use.unversionedLabel());
    }

    private static String ratio(Comparison comparison) {
        return Figures.ratio(comparison.ratio(), comparison.simultaneous());
    }

    private static String interval(Comparison comparison) {
        return Figures.ratioInterval(comparison.ratio(), comparison.simultaneous());
    }

    /** What is said of the results of workloads; nothing where only strategies have two versions, which do not change them. */
    private static String results(List<VersionPair> pairs) {
        var own = with(pairs, pair -> pair.after().cell().workload().version() != null);
        var changed = own.stream()
                .filter(pair -> pair.resultsChanged().orElse(false))
                .map(pair -> "of %s in %s".formatted(workload(pair), items(pair)))
                .distinct()
                .toList();
        if (!changed.isEmpty()) {
            return "Results have changed: %s.".formatted(Figures.list(changed));
        }
        return own.stream().anyMatch(pair -> pair.resultsChanged().isPresent()) ? "No results have changed." : "";
    }

    private static String workload(VersionPair pair) {
        return pair.after().cell().workload().unversionedLabel();
    }

    /** In how many items, such as {@code 3 of 1,000 items}. */
    private static String items(VersionPair pair) {
        return pair.itemChanges()
                .map(found ->
                        "%s of %s".formatted(Figures.count(found.changed()), Figures.count(found.items(), "item")))
                .orElse("an unknown number of items");
    }

    static ConclusionTable table(Versions versions) {
        return new ConclusionTable(
                "Time of the new version against that of the old one, with the interval that goes with the verdict. The verdicts are "
                        + "corrected for %s."
                                .formatted(Figures.count(versions.pairs().size(), "comparison")),
                List.of(
                        "Workload, strategy and width",
                        "Time, old",
                        "Time, new",
                        "New / old",
                        "Interval",
                        "The new version is",
                        "Results",
                        "Forks, old / new"),
                versions.pairs().stream().map(VersionWords::row).toList());
    }

    private static List<String> row(VersionPair pair) {
        var comparison = pair.comparison();
        return List.of(
                place(pair),
                time(pair.before()),
                time(pair.after()),
                comparison.simultaneous().isEmpty() ? Figures.NONE : ratio(comparison),
                comparison.simultaneous().isEmpty() ? Figures.NONE : interval(comparison),
                verdict(comparison),
                pair.resultsChanged()
                        .map(changed -> changed ? "changed in " + items(pair) : "same")
                        .orElse(Figures.NONE),
                "%s / %s".formatted(comparison.forksB(), comparison.forksA()));
    }

    private static String time(Measurement one) {
        return one.steady().map(Figures::time).orElse(Figures.NONE);
    }

    /** What the verdict says about the new version. */
    private static String verdict(Comparison comparison) {
        var words = ComparisonWords.verdict(comparison);
        return comparison.ratio() < 1 ? words.replace("slower", "faster") : words;
    }
}
