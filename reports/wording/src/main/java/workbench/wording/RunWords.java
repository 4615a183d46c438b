package workbench.wording;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import workbench.results.EndEntry;
import workbench.results.Environment;
import workbench.results.Journal;
import workbench.results.RunEntry;

/** When, on what and how a run was measured, in words. Pure functions. */
public final class RunWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private RunWords() {}

    /** What the report of a run is called. */
    public static String title(RunEntry run) {
        return "Comparison of strategies: " + run.plan().name();
    }

    /** How many forks there are, such as {@code 60 forks, each a fresh JVM}. */
    public static String forks(Journal journal) {
        return switch (journal.forks().size()) {
            case 0 -> "no fork has ended";
            case 1 -> "1 fork, a fresh JVM";
            default -> Figures.count(journal.forks().size(), "fork") + ", each a fresh JVM";
        };
    }

    /** When and on what it was measured. */
    public static String origin(RunEntry run) {
        var machine = run.environment();
        return run.imported()
                ? "Measured by " + run.version()
                : "%s · %s, %s".formatted(minute(run.started()), machine.cpu(), processors(machine));
    }

    /** What it was measured on, with what is needed to measure it again. */
    public static String machine(RunEntry run) {
        var machine = run.environment();
        return run.imported()
                ? "%s · JDK %s".formatted(run.version(), machine.jdk())
                : "%s · %s · JDK %s · seed %s".formatted(machine.cpu(), processors(machine), machine.jdk(), run.seed());
    }

    private static String processors(Environment machine) {
        return Figures.count(machine.cores(), "logical processor");
    }

    /** A time such as {@code 23 November 2026, 10:20 UTC}. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** The environment, by subject. */
    public static Map<String, String> environment(Journal journal) {
        var run = journal.run();
        var machine = run.environment();
        var facts = new LinkedHashMap<String, String>();
        if (run.imported()) {
            facts.put("Measured by", run.version());
            facts.put("Java", "%s, %s".formatted(machine.jdk(), machine.vm()));
            return facts;
        }
        facts.put("Started", minute(run.started()));
        facts.put("Ended", ended(journal));
        facts.put("Workbench", run.version());
        facts.put("Processor", "%s: %s".formatted(machine.cpu(), processors(machine)));
        facts.put("Memory", Figures.bytes((double) machine.memoryBytes()));
        facts.put("System", "%s, %s".formatted(machine.os(), machine.arch()));
        facts.put("Java", "%s, %s, %s".formatted(machine.jdk(), machine.vm(), machine.vendor()));
        facts.put("Seed", Long.toString(run.seed()));
        // What is said of the processor says more than the row above, in its place.
        machine.findings().forEach((subject, fact) -> facts.put(capitalized(subject), fact));
        return facts;
    }

    private static String capitalized(String subject) {
        return subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
    }

    private static String ended(Journal journal) {
        return journal.end()
                .map(end -> minute(end.ended()) + ", " + outcome(end.outcome()))
                .orElse("has not ended, or was cut short");
    }

    private static String outcome(EndEntry.Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> "completed";
            case OUT_OF_TIME -> "out of time";
            case INTERRUPTED -> "interrupted";
        };
    }
}
