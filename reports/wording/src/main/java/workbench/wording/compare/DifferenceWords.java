package workbench.wording.compare;

import workbench.analysis.compare.DifferenceSubject;
import workbench.analysis.compare.RunDifference;

/** In what two runs differ, in words. Pure functions. */
public final class DifferenceWords {

    private DifferenceWords() {}

    /** A difference in a line, such as {@code warm-up: 300ms in BASE, 1s in NEW}. */
    public static String line(RunDifference difference) {
        var name = difference.name();
        return difference.subject() == DifferenceSubject.CALIBRATION
                ? subject(difference.subject())
                        + ": not timed in both runs, so how far the machine itself moved between them is unknown"
                : "%s%s: %s in BASE, %s in NEW"
                        .formatted(
                                subject(difference.subject()),
                                name.isEmpty() ? "" : " " + name,
                                value(difference.base()),
                                value(difference.now()));
    }

    private static String value(String text) {
        return text.isEmpty() ? "none" : text;
    }

    /** What differs, in a word or two. */
    static String subject(DifferenceSubject subject) {
        return switch (subject) {
            case PROCESSOR -> "processor";
            case CORES -> "logical processors";
            case JDK -> "JDK";
            case JVM -> "JVM";
            case JVM_OPTIONS -> "options of the forks' JVM";
            case WORKBENCH -> "version of the workbench";
            case WARMUP -> "warm-up";
            case ITERATIONS -> "iterations";
            case ITERATION_TIME -> "iteration time";
            case ONCE -> "jobs done once";
            case WORKLOAD -> "parameters of";
            case CALIBRATION -> "calibration kernel";
        };
    }
}
