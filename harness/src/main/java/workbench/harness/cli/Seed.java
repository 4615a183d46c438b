package workbench.harness.cli;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import workbench.parameter.UsageException;

/** The seed that {@code --seed} gives, or any other, which a person can read and type. */
final class Seed {

    private static final int MOST = 1_000_000;

    private Seed() {}

    /**
     * A seed.
     *
     * @param text what was typed; null for any seed
     * @throws UsageException if it is no number
     */
    static long of(@Nullable String text) {
        try {
            return text == null ? ThreadLocalRandom.current().nextInt(1, MOST) : Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new UsageException(
                    "'%s' is not a valid value for --seed; accepted: a whole number of 64 bits".formatted(text), e);
        }
    }
}
