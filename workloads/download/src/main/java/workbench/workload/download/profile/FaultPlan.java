package workbench.workload.download.profile;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import workbench.workload.download.image.Draws.Trait;
import workbench.workload.download.image.ImageSet;

/** Which images have which fault; a seed always gives the same ones. Immutable and thread-safe. */
public final class FaultPlan {

    private final ServerFault fault;
    private final BitSet struck;

    /**
     * Draws the images that the fault strikes.
     *
     * @param fault what is wrong with them
     * @param rate the share of the images, from 0 to 1; at least one image is struck
     * @param images the images
     */
    public FaultPlan(ServerFault fault, double rate, ImageSet images) {
        this.fault = fault;
        var count = fault == ServerFault.NONE ? 0 : Math.max(1, Math.round(rate * images.count()));
        struck = IntStream.range(0, images.count())
                .boxed()
                .sorted(Comparator.comparingLong(image -> images.draws().bits(image, Trait.FAULT)))
                .limit(count)
                .mapToInt(Integer::intValue)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** What is wrong with the answer to a request for an image. */
    public ServerFault of(int image) {
        return struck.get(image) ? fault : ServerFault.NONE;
    }

    /** A description, such as {@code 404 with 5 of the images}; empty without a fault. */
    @Override
    public String toString() {
        return fault == ServerFault.NONE ? "" : "%s with %d of the images".formatted(fault, struck.cardinality());
    }

    /** The images that are struck, in ascending order. */
    public IntStream images() {
        return struck.stream();
    }
}
