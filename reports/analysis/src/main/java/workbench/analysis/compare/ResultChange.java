package workbench.analysis.compare;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import workbench.analysis.cell.Measurement;
import workbench.results.Evidence;
import workbench.results.ForkEntry;
import workbench.results.ItemChecksums;

/**
 * Whether a cell has other results after a change.
 *
 * @param changed whether they differ
 * @param differing how many items have other ones; empty where that was not recorded of both
 * @param items how many items there are after the change; 0 where {@code differing} is empty
 */
public record ResultChange(boolean changed, OptionalInt differing, int items) {

    /** The change of a cell; empty unless it has results before and after. */
    public static Optional<ResultChange> of(CellPair pair) {
        return digest(pair.base()).flatMap(then -> digest(pair.now()).map(here -> of(pair, !here.equals(then))));
    }

    private static ResultChange of(CellPair pair, boolean changed) {
        var then = checksums(pair.base());
        var here = checksums(pair.now());
        return then.isPresent() && here.isPresent()
                ? new ResultChange(
                        changed,
                        OptionalInt.of(here.get().differences(then.get())),
                        here.get().items())
                : new ResultChange(changed, OptionalInt.empty(), 0);
    }

    private static Optional<String> digest(Measurement one) {
        return one.counted().stream()
                .map(ForkEntry::digest)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Optional<ItemChecksums> checksums(Measurement one) {
        return one.counted().stream()
                .map(ForkEntry::evidence)
                .filter(Objects::nonNull)
                .map(Evidence::checksums)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
