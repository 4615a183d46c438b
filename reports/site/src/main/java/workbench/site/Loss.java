package workbench.site;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.results.Failure;
import workbench.site.analysis.FailedFork;
import workbench.site.analysis.Slice;
import workbench.site.analysis.Standing;

/**
 * Why a cell has no time: a fork of it failed, or it has none.
 *
 * @param name what the cell is called
 * @param kind what happened, in a few words
 * @param message what happened
 * @param forks which of its forks, such as "1, 3 of 5"; a dash where it has none
 * @param log the file of what the first of them printed; empty where it has none
 */
record Loss(String name, String kind, String message, String forks, Optional<String> log) {

    static List<Loss> of(Slice slice) {
        return slice.standings().stream().flatMap(Loss::of).toList();
    }

    private static Stream<Loss> of(Standing standing) {
        return switch (standing.status()) {
            case FAILED -> failed(standing);
            case UNAVAILABLE ->
                Stream.of(without(
                        standing,
                        "cannot run here",
                        standing.measurement().cell().unavailable()));
            case PENDING -> Stream.of(without(standing, "not measured", "no fork of it has ended with a time"));
            case RANKED, BESIDE -> Stream.empty();
        };
    }

    /** Forks that failed alike share a row. */
    private static Stream<Loss> failed(Standing standing) {
        var alike = new LinkedHashMap<Failure, List<FailedFork>>();
        for (var failed : standing.measurement().failures()) {
            alike.computeIfAbsent(failed.failure(), _ -> new ArrayList<>()).add(failed);
        }
        return alike.entrySet().stream().map(entry -> of(standing, entry.getKey(), entry.getValue()));
    }

    private static Loss of(Standing standing, Failure failure, List<FailedFork> forks) {
        var rounds = forks.stream().map(fork -> Integer.toString(fork.round())).collect(joining(", "));
        return new Loss(
                standing.name(),
                failure.kind().words(),
                message(failure),
                "%s of %s".formatted(rounds, standing.measurement().cell().forks()),
                Optional.of(forks.getFirst().log()));
    }

    private static String message(Failure failure) {
        var item = "item " + failure.item();
        return failure.item() == null || failure.message().contains(item)
                ? failure.message()
                : failure.message() + " (" + item + ")";
    }

    private static Loss without(Standing standing, String kind, @Nullable String why) {
        return new Loss(standing.name(), kind, why == null ? "" : why, "–", Optional.empty());
    }

    /** Whether a link to the log is safe. */
    boolean linked() {
        return log.filter(Loss::plain).isPresent();
    }

    /** Whether a path of the journal is a plain one within the run's folder. */
    static boolean plain(String path) {
        return path.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    }
}
