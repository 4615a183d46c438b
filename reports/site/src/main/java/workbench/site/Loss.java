package workbench.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.site.analysis.FailedFork;
import workbench.site.analysis.Slice;
import workbench.site.analysis.Standing;

/**
 * Why a cell has no time: a fork of it failed, or it has none.
 *
 * @param name what the cell is called
 * @param kind what happened, in a few words
 * @param message what happened
 * @param fork which of its forks, such as "1 of 5"; a dash where it has none
 * @param log the file of what the fork printed; empty where it has none
 */
record Loss(String name, String kind, String message, String fork, Optional<String> log) {

    static List<Loss> of(Slice slice) {
        return slice.standings().stream().flatMap(Loss::of).toList();
    }

    private static Stream<Loss> of(Standing standing) {
        return switch (standing.status()) {
            case FAILED -> standing.measurement().failures().stream().map(failed -> of(standing, failed));
            case UNAVAILABLE ->
                Stream.of(without(
                        standing,
                        "cannot run here",
                        standing.measurement().cell().unavailable()));
            case PENDING -> Stream.of(without(standing, "not measured", "no fork of it has ended with a time"));
            case RANKED, BESIDE -> Stream.empty();
        };
    }

    private static Loss of(Standing standing, FailedFork failed) {
        var failure = failed.failure();
        var item = failure.item() == null ? "" : " (item " + failure.item() + ")";
        return new Loss(
                standing.name(),
                failure.kind().words(),
                failure.message() + item,
                "%d of %d"
                        .formatted(failed.round(), standing.measurement().cell().forks()),
                Optional.of(failed.log()));
    }

    private static Loss without(Standing standing, String kind, @org.jspecify.annotations.Nullable String why) {
        return new Loss(standing.name(), kind, why == null ? "" : why, "–", Optional.empty());
    }

    /** Whether the log is a plain path within the run's folder, so that a link to it is safe. */
    boolean linked() {
        return log.filter(path -> path.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*"))
                .isPresent();
    }
}
