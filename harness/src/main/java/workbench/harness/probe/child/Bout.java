package workbench.harness.probe.child;

import java.util.Optional;
import workbench.harness.probe.child.JobPlan.Manner;
import workbench.harness.probe.wire.ProbeFault;
import workbench.harness.probe.wire.ProbeMessage.Noticed;
import workbench.parameter.OneLine;
import workbench.strategy.BatchJob;
import workbench.strategy.ItemFailedException;
import workbench.strategy.Session;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/** The jobs of an opened strategy over an opened batch: the first over what is fresh, the others over what is warm. */
final class Bout {

    private final OpenedBatch opened;
    private final Session session;
    private final String how;
    private final ItemsInFlight flights;
    private final Report report;

    /**
     * A bout.
     *
     * @param how with which strategy and width, for a person to read
     */
    Bout(OpenedBatch opened, Session session, String how, ItemsInFlight flights, Report report) {
        this.opened = opened;
        this.session = session;
        this.how = how;
        this.flights = flights;
        this.report = report;
    }

    /**
     * Performs a job.
     *
     * @return whether nothing was wrong, and what was opened can go on
     */
    boolean perform(JobPlan plan) {
        report.begun(how + plan.manner().words());
        var found = found(opened.batch(), plan);
        found.ifPresent(what -> report.found(what.fault(), what.what()));
        return found.isEmpty() && plan.manner() != Manner.INTERRUPTED;
    }

    private <R> Optional<Noticed> found(Batch<R> all, JobPlan plan) {
        var batch = new ProbedBatch<>(all, plan, flights, opened.loader());
        try {
            run(batch, plan);
        } catch (ItemFailedException e) {
            if (plan.manner() != Manner.INTERRUPTED) {
                return Optional.of(failed(e, batch.item(e.item()), plan));
            }
        } catch (Throwable e) { // whatever somebody's code throws
            if (plan.manner() != Manner.INTERRUPTED) {
                return Optional.of(new Noticed(fault(plan), "the job threw " + Verdicts.thrown(e)));
            }
        }
        try {
            batch.verify();
            return Optional.empty();
        } catch (WrongResultException e) {
            return Optional.of(new Noticed(
                    plan.manner() == Manner.ONCE ? ProbeFault.WRONG : fault(plan), String.valueOf(e.getMessage())));
        }
    }

    private <R> void run(ProbedBatch<R> batch, JobPlan plan) throws Exception {
        var job = BatchJob.of(batch);
        PausePoint.use(plan.pauses());
        try {
            session.run(job);
        } finally {
            PausePoint.use(null);
            var _ = Thread.interrupted();
        }
        job.digest(); // proves that each item was performed once, and in time
    }

    private static Noticed failed(ItemFailedException e, int item, JobPlan plan) {
        return switch (e.mode()) {
            case THREW ->
                new Noticed(
                        fault(plan),
                        "item %d threw %s".formatted(item, Verdicts.thrown(e.getCause() == null ? e : e.getCause())));
            case WRONG, LOST, DOUBLED, EARLY, LATE ->
                new Noticed(ProbeFault.STRATEGY, OneLine.message(new ItemFailedException(item, e.mode())));
        };
    }

    private static ProbeFault fault(JobPlan plan) {
        return switch (plan.manner()) {
            case ONCE -> ProbeFault.THREW;
            case TWICE -> ProbeFault.TWICE;
            case INTERRUPTED -> ProbeFault.INTERRUPTED;
        };
    }
}
