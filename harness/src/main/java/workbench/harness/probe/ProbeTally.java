package workbench.harness.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import workbench.harness.probe.wire.ProbeFault;
import workbench.harness.probe.wire.ProbeMessage;

/** Collects what a probe reports. Not thread-safe. */
final class ProbeTally {

    private final Map<ProbeFault, ProbeFinding> findings = new EnumMap<>(ProbeFault.class);
    private final Map<ProbeFault, Integer> latest = new EnumMap<>(ProbeFault.class);
    private int jobs;
    private String how = "";
    private @Nullable String failure;
    private boolean complete;

    void add(ProbeMessage message) {
        switch (message) {
            case ProbeMessage.Begun begun -> {
                jobs++;
                how = begun.how();
            }
            case ProbeMessage.Noticed(var fault, var what) -> {
                add(fault, what);
                complete = fault.isLast();
            }
            case ProbeMessage.GaveUp(var why) -> {
                failure = why;
                complete = true;
            }
            case ProbeMessage.Finished() -> complete = true;
        }
    }

    /** Something was found in the job that began last; of each kind, a job counts once. */
    private void add(ProbeFault fault, String what) {
        if (Integer.valueOf(jobs).equals(latest.put(fault, jobs))) {
            return;
        }
        var before = findings.get(fault);
        findings.put(fault, before == null ? new ProbeFinding(fault, 1, what, how) : before.again());
    }

    /** Whether nothing more will come. */
    boolean isComplete() {
        return complete;
    }

    /**
     * Refuses a probe that could not go on before it had found anything.
     *
     * @throws IOException with the reason
     */
    void requireSomething() throws IOException {
        if (failure != null && findings.isEmpty()) {
            throw new IOException("the probe cannot go on: " + failure);
        }
    }

    ProbeOutcome build(Optional<Path> threads) {
        return new ProbeOutcome(jobs, List.copyOf(findings.values()), threads);
    }
}
