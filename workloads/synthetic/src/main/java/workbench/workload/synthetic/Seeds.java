package workbench.workload.synthetic;

import java.util.Random;

/** Numbers drawn from a seed, each by itself, equal in every process. */
final class Seeds {

    /** The increment of SplitMix64 (Steele, Lea and Flood, <i>Fast Splittable Pseudorandom Number Generators</i>, 2014). */
    private static final long GAMMA = 0x9e37_79b9_7f4a_7c15L;

    /** What is drawn from the seed besides the states of items, at places that no item has. */
    enum Purpose {
        SPREAD(-1),
        ORDER(-2),
        CACHE(-3);

        private final int place;

        Purpose(int place) {
            this.place = place;
        }

        /** A generator of its own, whose sequence is specified. */
        Random random(long seed) {
            return new Random(at(seed, place));
        }
    }

    private Seeds() {}

    /** The number at a place of the sequence, never 0. */
    static long at(long seed, int place) {
        var scrambled = scramble(scramble(seed) + GAMMA * place);
        return scrambled == 0 ? GAMMA : scrambled;
    }

    private static long scramble(long value) {
        var z = (value ^ (value >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return z ^ (z >>> 31);
    }
}
