package workbench.results;

import java.util.Objects;

/**
 * Where the threads of a fork were while they performed items, as a profiler recorded it.
 *
 * @param running where they ran, by samples
 * @param waiting where they waited for something other than a lock, by time
 * @param locks where they waited for a lock, by time
 */
public record Profile(HotFrames running, HotFrames waiting, HotFrames locks) {

    public Profile {
        Objects.requireNonNull(running);
        Objects.requireNonNull(waiting);
        Objects.requireNonNull(locks);
    }
}
