package workbench.wording;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.analysis.cell.FailedFork;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.results.Failure;

/**
 * Why a cell has no time: a fork of it failed, or it has none.
 *
 * @param name what the cell is called
 * @param kind what happened, in a few words
 * @param message what happened
 * @param forks which of its forks, such as "1, 3 of 5"; a dash if it has none
 * @param log the file of what the first of them printed; empty if it has none
 */
public record Loss(String name, String kind, String message, String forks, Optional<String> log) {

    /** Why a cell has no time while its first fork is awaited. */
    public static final String NO_FORK_ENDED = "none of its forks has ended with a time";

    /** The losses of a slice, in the order of its standings. */
    public static List<Loss> of(Slice slice) {
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
            case PENDING -> Stream.of(without(standing, "not measured", NO_FORK_ENDED));
            case RANKED, BESIDE -> Stream.empty();
        };
    }

    /** Forks that failed alike share a row. */
    private static Stream<Loss> failed(Standing standing) {
        var alike = new LinkedHashMap<Optional<Failure>, List<FailedFork>>();
        for (var failed : standing.measurement().failures()) {
            alike.computeIfAbsent(failed.failure(), _ -> new ArrayList<>()).add(failed);
        }
        return alike.values().stream().map(forks -> of(standing, forks));
    }

    private static Loss of(Standing standing, List<FailedFork> forks) {
        var first = forks.getFirst();
        var rounds = forks.stream().map(fork -> Integer.toString(fork.round())).collect(joining(", "));
        return new Loss(
                standing.name(),
                FailureWords.kind(first.kind()),
                FailureWords.message(first),
                "%s of %s".formatted(rounds, standing.measurement().cell().forks()),
                Optional.of(first.log()));
    }

    private static Loss without(Standing standing, String kind, @Nullable String why) {
        return new Loss(standing.name(), kind, why == null ? "" : why, Figures.NONE, Optional.empty());
    }
}
