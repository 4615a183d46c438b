package workbench.harness.fork.child;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import workbench.parameter.OneLine;
import workbench.workload.Batch;
import workbench.workload.Floor;

/** What workloads and strategies answer, held against their contracts as soon as they say it. */
final class Contract {

    /** What the journal keeps of an effective setting. */
    private static final int LONGEST = 2_000;

    /** How many effective settings the journal keeps. */
    private static final int MOST = 100;

    private Contract() {}

    /** The answer of a method, which must not be null. */
    static <T> T answer(String method, @Nullable T answer) throws BrokenContractException {
        if (answer == null) {
            throw new BrokenContractException(method + " answered null");
        }
        return answer;
    }

    /** The number of items. */
    static int size(Batch<?> batch) throws BrokenContractException {
        var size = batch.size();
        if (size < 1) {
            throw new BrokenContractException(
                    "size() answered %d; accepted: at least 1, the same at every call".formatted(size));
        }
        return size;
    }

    /** Refuses another number of items than before. */
    static void sameSize(String workload, int before, int now) throws BrokenContractException {
        if (now != before) {
            throw new BrokenContractException(
                    "workload %s: size() answered %d after %d; accepted: the same at every call"
                            .formatted(workload, now, before));
        }
    }

    /**
     * The floor, whose values are checked where they are made.
     *
     * @param elsewhere whether the items are performed in other processes, where what they share does not hold them up
     * @param cores those of the machines that perform them; empty where it is this one
     */
    static Optional<Floor> floor(Batch<?> batch, int width, boolean elsewhere, OptionalInt cores)
            throws BrokenContractException {
        var method = "floor(" + width + ")"; // the first use of a format would cost a fork some milliseconds
        try {
            if (elsewhere && batch.sharesInProcess()) {
                return Optional.empty();
            }
            return answer(method, cores.isPresent() ? batch.floor(width, cores.getAsInt()) : batch.floor(width));
        } catch (RuntimeException e) {
            throw new BrokenContractException(method + " threw " + OneLine.of(e));
        }
    }

    /** The effective settings, as the journal can keep them. */
    static Map<String, String> effective(Callable<Map<String, String>> settings) throws BrokenContractException {
        var kept = new LinkedHashMap<String, String>();
        try {
            var answer = answer("effective()", settings.call());
            if (answer.size() > MOST) {
                throw new BrokenContractException(
                        "effective() answered %d settings; accepted: at most %d".formatted(answer.size(), MOST));
            }
            for (var setting : answer.entrySet()) {
                kept.put(
                        OneLine.cut(answer("effective()", setting.getKey()), LONGEST),
                        OneLine.cut(answer("effective()", setting.getValue()), LONGEST));
            }
        } catch (BrokenContractException e) {
            throw e;
        } catch (Exception e) {
            throw new BrokenContractException("effective() threw " + OneLine.of(e));
        }
        return kept;
    }
}
