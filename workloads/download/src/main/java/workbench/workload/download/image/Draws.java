package workbench.workload.download.image;

/**
 * Numbers of the SplitMix64 sequence (Steele, Lea and Flood, <i>Fast Splittable Pseudorandom Number Generators</i>,
 * OOPSLA 2014) that begins at the scrambled seed; each of them can be computed without those before it. Equal in every
 * process.
 *
 * @param seed where they begin
 */
public record Draws(long seed) {

    /** What is drawn for an image. */
    public enum Trait {
        LATENCY(1),
        SIZE(2),
        PICTURE(3),
        FORMAT(4),
        SECOND_LATENCY(5),
        FAULT(6);

        /** Its place among those of an image. */
        private final int place;

        Trait(int place) {
            this.place = place;
        }
    }

    private static final int KINDS = Trait.values().length;

    /** All 64 bits of a number. */
    public long bits(int index, Trait kind) {
        return scramble(scramble(seed) + 0x9e37_79b9_7f4a_7c15L * (KINDS * (long) index + kind.place));
    }

    /** A number from 0 to {@code bound - 1}. */
    public long below(long bound, int index, Trait kind) {
        return Long.remainderUnsigned(bits(index, kind), bound);
    }

    /** A number above 0 and at most 1. */
    public double fraction(int index, Trait kind) {
        return ((bits(index, kind) >>> 11) + 1) * 0x1p-53;
    }

    private static long scramble(long value) {
        var z = (value ^ (value >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return z ^ (z >>> 31);
    }
}
