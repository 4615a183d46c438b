package workbench.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.analysis.cell.GroupEvidence;
import workbench.analysis.cell.GroupEvidence.Contrast;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;

/** The two groups that the forks of a cell fall into, in words. Pure functions. */
public final class GroupWords {

    private GroupWords() {}

    /** Such as {@code two groups: 14 forks, and 6 that take 8 % longer}; empty if there is one. */
    static String brief(Standing standing) {
        return GroupEvidence.of(standing.measurement())
                .map(found -> "two groups: %s, and %s that take %s longer"
                        .formatted(
                                Figures.count(found.groups().faster().size(), "fork"),
                                found.groups().slower().size(),
                                longer(found)))
                .orElse("");
    }

    /** What is known about the groups of each cell of a slice that has two, each a sentence. */
    public static List<String> sentences(Slice slice) {
        return slice.measured().stream()
                .flatMap(one -> GroupEvidence.of(one.measurement()).stream().map(found -> sentence(one.name(), found)))
                .toList();
    }

    private static String sentence(String name, GroupEvidence found) {
        var faster = found.groups().faster().size();
        var slower = found.groups().slower().size();
        return "The forks of %s fall into two groups: %s (%s), and %s (%s) that take %s longer. %s."
                .formatted(
                        name,
                        faster,
                        Figures.whole((double) faster / (faster + slower)),
                        slower,
                        Figures.whole((double) slower / (faster + slower)),
                        longer(found),
                        cause(found));
    }

    private static String longer(GroupEvidence found) {
        return Figures.share(found.groups().ratio() - 1);
    }

    private static String cause(GroupEvidence found) {
        if (found.compilation().isEmpty() && found.collection().isEmpty()) {
            return "Compilation and garbage collection were not recorded";
        }
        var differences = Stream.concat(
                        difference(
                                "compilers worked for %s in a faster fork and %s in a slower one", found.compilation()),
                        difference(
                                "collector worked for %s a job in the faster and %s in the slower", found.collection()))
                .toList();
        return differences.isEmpty()
                ? "They do not differ in compilation and garbage collection"
                : "The " + String.join("; the ", differences);
    }

    private static Stream<String> difference(String words, Optional<Contrast> figure) {
        return figure.filter(Contrast::differs).stream()
                .map(found -> words.formatted(Figures.time(found.faster()), Figures.time(found.slower())));
    }
}
