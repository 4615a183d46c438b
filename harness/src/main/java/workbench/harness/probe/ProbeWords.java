package workbench.harness.probe;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import workbench.harness.probe.wire.ProbeFault;
import workbench.wording.Figures;

/** What is said of a probe. */
public final class ProbeWords {

    /** What goes wrong in any job is no news of one that performs an item twice at once, or interrupts one. */
    private static final Set<ProbeFault> PLAIN = EnumSet.of(ProbeFault.WRONG, ProbeFault.THREW);

    private static final Set<ProbeFault> PARTICULAR = EnumSet.of(ProbeFault.TWICE, ProbeFault.INTERRUPTED);

    private ProbeWords() {}

    /**
     * What was found, in sentences.
     *
     * @param next what a person can do where something was found, in a sentence
     */
    public static List<String> sentences(ProbeOutcome outcome, String next) {
        if (outcome.findings().isEmpty()) {
            return List.of("No difference in %s, which proves nothing but is a good sign."
                    .formatted(Figures.count(outcome.jobs(), "job")));
        }
        var found = outcome.findings().stream().map(ProbeFinding::fault).collect(Collectors.toSet());
        var plain = found.stream().anyMatch(PLAIN::contains);
        var sentences = new ArrayList<String>();
        outcome.findings().stream()
                .filter(finding -> !plain || !PARTICULAR.contains(finding.fault()))
                .map(finding -> sentence(finding, outcome))
                .forEach(sentences::add);
        sentences.add(next);
        return List.copyOf(sentences);
    }

    private static String sentence(ProbeFinding finding, ProbeOutcome outcome) {
        var seen = "%s %s".formatted(finding.what(), finding.how());
        var often = "in %d of %s".formatted(finding.jobs(), Figures.count(outcome.jobs(), "job"));
        return switch (finding.fault()) {
            case UNSTABLE ->
                "NOT REPEATABLE: another JVM gives another result: %s. Nothing else was looked for.".formatted(seen);
            case ORDER ->
                "ORDER: a result depends on which items came before: %s. Items have to be independent; races were not looked for."
                        .formatted(seen);
            case CHANGED ->
                "CHANGED: a result changes when later items are performed: %s. Return a copy; races were not looked for."
                        .formatted(seen);
            case WRONG -> "WRONG %s: %s.".formatted(often, seen);
            case THREW -> "THREW %s: %s.".formatted(often, seen);
            case TWICE ->
                "TWICE: wrong %s, but only where one item is performed twice at once, which no run does: %s."
                        .formatted(often, seen);
            case INTERRUPTED ->
                "INTERRUPT: an item that was interrupted goes on with another result and hides it: %s.".formatted(seen);
            case STRATEGY -> "STRATEGY at fault %s: %s.".formatted(often, seen);
            case DEADLOCK ->
                "DEADLOCK in job %d: each waits for a lock that another has: %s.%s"
                        .formatted(outcome.jobs(), seen, threads(outcome));
            case HANGS -> "HANGS: job %d does not end: %s.%s".formatted(outcome.jobs(), seen, threads(outcome));
            case LEFT -> "LEFT when all was closed: %s, after a job %s.".formatted(finding.what(), finding.how());
            case ENDED -> "ENDED: the JVM ended in job %d: %s.".formatted(outcome.jobs(), seen);
        };
    }

    private static String threads(ProbeOutcome outcome) {
        return outcome.threads().map(" All its threads are in %s."::formatted).orElse("");
    }
}
