package workbench.statistics.scaling;

import java.util.Optional;

/** The outcome of fitting a law of scalability: coefficients, or the reason why there are none. */
public sealed interface ScalabilityFit {

    /** The laws, by how many different widths they need. */
    enum Law {
        /** Amdahl 1967: a share of the work is serial. */
        AMDAHL,
        /** The universal scalability law (Gunther 2007): in addition, every pair of workers costs something. */
        UNIVERSAL
    }

    /**
     * A law that fits.
     *
     * @param law which one
     * @param contention the serial share, from 0 to 1
     * @param coherency the cost of each pair of workers; empty under Amdahl's law
     * @param peak the width of the greatest throughput, where it is certain and lies within the measured widths
     */
    record Fitted(Law law, Coefficient contention, Optional<Coefficient> coherency, Optional<Double> peak)
            implements ScalabilityFit {}

    /** Why there is no fit. */
    enum Obstacle {
        /** Other programs kept the machine busy. */
        BUSY_MACHINE,
        /** Width 1 was not measured. */
        NO_WIDTH_1,
        /** A width exceeds the logical processors. */
        OVERSUBSCRIBED,
        /** There are fewer widths than {@link Scalability#WIDTHS_FOR_AMDAHL}. */
        TOO_FEW_WIDTHS,
        /** Some width has a single fork. */
        TOO_FEW_FORKS,
        /** A fork's time was zero. */
        ZERO_TIME,
        /** The forks of no width vary. */
        NO_VARIATION,
        /** The law does not describe the measured throughputs. */
        LACK_OF_FIT
    }

    /**
     * No law fits, or none may be fitted.
     *
     * @param obstacle why
     */
    record Refused(Obstacle obstacle) implements ScalabilityFit {}
}
