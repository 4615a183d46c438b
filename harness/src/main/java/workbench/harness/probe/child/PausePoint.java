package workbench.harness.probe.child;

import org.jspecify.annotations.Nullable;

/** What own code calls between its instructions; an {@link OwnClassLoader} puts the calls there. Public because of that. */
public final class PausePoint {

    /** Static since the calls have nothing to go by, and not volatile, since that would hide what own code forgets. */
    private static @Nullable Pauses pauses;

    private PausePoint() {}

    /** Sets what happens at all points from now on; null for nothing. */
    static void use(@Nullable Pauses next) {
        pauses = next;
    }

    /**
     * A thread is at a point.
     *
     * @param site which point, by any number
     */
    public static void reach(int site) {
        var now = pauses;
        if (now != null) {
            now.at(site);
        }
    }
}
