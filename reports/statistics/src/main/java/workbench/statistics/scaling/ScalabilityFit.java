package workbench.statistics.scaling;

import java.util.Optional;

/** The outcome of fitting a law of scalability: coefficients, or the reason why there are none. */
public sealed interface ScalabilityFit {

    /** The laws, by how many different widths they need. */
    enum Law {
        /** Amdahl 1967: a share of the work is serial. */
        AMDAHL,
        /** The universal scalability law (Gunther 2007): besides, every pair of workers costs something. */
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

    /**
     * No law fits, or none may be fitted.
     *
     * @param reason why, in a phrase for the reader
     */
    record Refused(String reason) implements ScalabilityFit {}
}
