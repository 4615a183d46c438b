package workbench.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The methods in which threads were most often, or longest.
 *
 * @param events how many samples or waits were recorded of threads that performed an item
 * @param nanos how long these waits took, together; null for samples
 * @param elsewhere how many more were recorded of other threads, and between items; they are in none of the other figures
 * @param top the methods with the largest shares, the largest first
 */
public record HotFrames(long events, @Nullable Long nanos, long elsewhere, List<HotFrame> top) {

    public HotFrames {
        if (events < 0 || elsewhere < 0 || (nanos != null && nanos < 0)) {
            throw new IllegalArgumentException(
                    "a profile has %s events of %s ns, and %s elsewhere".formatted(events, nanos, elsewhere));
        }
        top = List.copyOf(top);
    }

    /**
     * A method in which threads were.
     *
     * @param method its class and its name, such as {@code java.math.BigInteger.multiply}
     * @param events how many samples or waits
     * @param share the share of the samples, or of the time of the waits, from 0 to 1
     */
    public record HotFrame(String method, long events, double share) {

        public HotFrame {
            if (events < 0 || !(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "a method of a profile has %s events and a share of %s".formatted(events, share));
            }
        }
    }
}
