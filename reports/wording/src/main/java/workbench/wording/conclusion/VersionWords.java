package workbench.wording.conclusion;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import workbench.analysis.cell.Measurement;
import workbench.analysis.compare.CellChange;
import workbench.analysis.compare.ChangeKind;
import workbench.analysis.compare.ResultChange;
import workbench.analysis.conclusion.Versions;
import workbench.results.Use;
import workbench.wording.ConclusionTable;
import workbench.wording.Figures;
import workbench.wording.TrustWords;
import workbench.wording.compare.ChangeWords;

/** How the new version of some code compares with the old one, in words. */
final class VersionWords {

    /** With more than these, their number says more than their names. */
    private static final int MOST_NAMED = 3;

    private VersionWords() {}

    static String sentence(Versions versions) {
        if (versions.changes().isEmpty()) {
            return "Cannot tell: nothing was measured in both versions.";
        }
        var busy = versions.busy()
                .map(load -> "The machine was busy, so neither the size of a difference nor equality is proven: %s."
                        .formatted(TrustWords.disturbance(load)))
                .orElse("");
        return Stream.of(busy, times(versions), results(versions))
                .filter(sentence -> !sentence.isEmpty())
                .collect(joining(" "));
    }

    private static String times(Versions versions) {
        var parts = Stream.of(ChangeKind.values())
                .map(kind -> at(kind, versions))
                .filter(part -> !part.isEmpty())
                .toList();
        return "The new version: %s.".formatted(String.join("; ", parts));
    }

    private static String at(ChangeKind kind, Versions versions) {
        var changes = versions.changes().stream()
                .filter(change -> change.kind() == kind)
                .sorted(Comparator.comparingDouble(
                        change -> -Math.abs(Math.log(change.comparison().ratio()))))
                .toList();
        return changes.isEmpty()
                ? ""
                : "%s at %s"
                        .formatted(
                                ChangeWords.kind(
                                        kind, changes.getFirst().comparison().margin()),
                                places(changes));
    }

    private static String places(List<CellChange> changes) {
        return changes.size() <= MOST_NAMED
                ? Figures.list(changes.stream().map(ChangeWords::figures).toList())
                : "%s combinations, by most at %s".formatted(changes.size(), ChangeWords.figures(changes.getFirst()));
    }

    /** What is said of the results of workloads; nothing where only strategies have two versions, which do not change them. */
    private static String results(Versions versions) {
        var own = versions.changes().stream()
                .filter(change -> workload(change).version() != null)
                .toList();
        var changed = own.stream()
                .flatMap(change -> ResultChange.of(change.cells()).stream()
                        .filter(ResultChange::changed)
                        .map(found -> workload(change).unversionedLabel() + items(found)))
                .distinct()
                .toList();
        if (!changed.isEmpty()) {
            return "Results changed: %s.".formatted(Figures.list(changed));
        }
        return own.stream().anyMatch(change -> ResultChange.of(change.cells()).isPresent())
                ? "No results changed."
                : "";
    }

    private static Use workload(CellChange change) {
        return change.cells().now().cell().workload();
    }

    /** In how many items, such as {@code in 3 of 1,000 items}, after a blank; empty if that is unknown. */
    private static String items(ResultChange found) {
        return found.differing().isPresent()
                ? " in %s of %s"
                        .formatted(
                                Figures.count((double) found.differing().getAsInt()),
                                Figures.count(found.items(), "item"))
                : "";
    }

    static ConclusionTable table(Versions versions) {
        return new ConclusionTable(
                "The time of a job in both versions, and new / old with the interval that goes with the verdict. Verdicts are corrected for %s."
                        .formatted(Figures.count(versions.changes().size(), "comparison")),
                List.of(
                        "Workload, strategy and width",
                        "Old",
                        "New",
                        "New / old",
                        "Interval",
                        "The new version is",
                        "Results",
                        "Forks, old / new"),
                versions.changes().stream().map(VersionWords::row).toList());
    }

    private static List<String> row(CellChange change) {
        return List.of(
                ChangeWords.name(change.cells().now()),
                time(change.cells().base()),
                time(change.cells().now()),
                ChangeWords.ratio(change),
                ChangeWords.interval(change),
                ChangeWords.verdict(change),
                ResultChange.of(change.cells())
                        .map(found -> found.changed() ? "changed" + items(found) : "same")
                        .orElse(Figures.NONE),
                "%s / %s"
                        .formatted(
                                change.comparison().forksB(),
                                change.comparison().forksA()));
    }

    private static String time(Measurement one) {
        return one.steady().map(Figures::time).orElse(Figures.NONE);
    }
}
