package workbench.workload.synthetic;

import java.util.Random;

/** In which order items of different sizes come. */
enum ItemOrder {
    SHUFFLED,
    ASCENDING,
    DESCENDING;

    /**
     * Puts sizes into this order.
     *
     * @param ascending the sizes, ascending; they are moved
     * @param random what the shuffled order is drawn from
     */
    double[] arrange(double[] ascending, Random random) {
        switch (this) {
            case SHUFFLED -> shuffle(ascending, random);
            case ASCENDING -> {}
            case DESCENDING -> reverse(ascending);
        }
        return ascending;
    }

    /** The shuffle of Fisher and Yates. */
    private static void shuffle(double[] sizes, Random random) {
        for (var last = sizes.length - 1; last > 0; last--) {
            swap(sizes, last, random.nextInt(last + 1));
        }
    }

    private static void reverse(double[] sizes) {
        for (var item = 0; item < sizes.length / 2; item++) {
            swap(sizes, item, sizes.length - 1 - item);
        }
    }

    private static void swap(double[] sizes, int one, int other) {
        var size = sizes[one];
        sizes[one] = sizes[other];
        sizes[other] = size;
    }
}
