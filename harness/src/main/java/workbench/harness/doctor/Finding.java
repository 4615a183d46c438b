package workbench.harness.doctor;

import org.jspecify.annotations.Nullable;

/**
 * A fact about the machine, and a judgement.
 *
 * @param topic what it is about, in a word or two
 * @param fact what was found
 * @param advice what to do; null where all is well
 */
public record Finding(String topic, String fact, @Nullable String advice) {

    /** Whether it says nothing against measuring here. */
    public boolean isOk() {
        return advice == null;
    }
}
