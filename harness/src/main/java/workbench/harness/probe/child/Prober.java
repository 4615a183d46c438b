package workbench.harness.probe.child;

import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import workbench.harness.fork.child.ForkingSession;
import workbench.harness.probe.child.JobPlan.Manner;
import workbench.harness.probe.wire.ProbeFault;
import workbench.harness.probe.wire.ProbeMessage.Noticed;
import workbench.harness.probe.wire.ProbeRequest;
import workbench.harness.probe.wire.ProbedStrategy;
import workbench.parameter.Arguments;
import workbench.plugin.Catalog;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.Strategy;
import workbench.workload.Batch;

/**
 * Performs the jobs of a probe: first some one after another, in several orders, since what goes wrong there is no race; then all others
 * with strategies. Used by one thread.
 */
final class Prober {

    /** The most items that are performed in order, and the share of the time for it. */
    private static final int FIRST = 4_096;

    private static final int SHARE = 10;

    private static final int SHUFFLES = 3;

    /** By which share of the time the items are no longer performed one after another. */
    private static final double ORDERS = 0.4;

    /** How many jobs share an opened batch. */
    private static final int BOUT = 3;

    private final ProbeRequest request;
    private final Report report;
    private final Random random;
    private final OwnClasses classes;
    private final ItemsInFlight flights = new ItemsInFlight();
    private final Watchdog watchdog;
    private final Remains remains = new Remains();
    private final long started = System.nanoTime();

    /** Whether a batch can be closed after some of its items, performed one after another. */
    private boolean closes = true;

    /** Whether nothing was left so far. */
    private boolean clean = true;

    /**
     * A prober.
     *
     * @param end ends this JVM, in which a job does not end
     * @throws MalformedURLException if a path of own code has no address
     */
    Prober(ProbeRequest request, Report report, Runnable end) throws MalformedURLException {
        this.request = request;
        this.report = report;
        this.random = new Random(request.seed());
        this.classes = new OwnClasses(request.workload(), request.own());
        this.watchdog = new Watchdog(flights, report, Path.of(request.threads()), end);
    }

    /**
     * Performs jobs until there were enough, the time is up, or nothing more can be told.
     *
     * @throws Exception if the workload or a strategy cannot be opened
     */
    void run() throws Exception {
        watchdog.start();
        try {
            var planner = inOrder();
            if (planner.isPresent() && inOtherOrders(planner.get())) {
                atOnce(planner.get());
            }
        } finally {
            watchdog.stop();
        }
    }

    /** Performs jobs with strategies, at least one however long the items take. */
    private void atOnce(JobPlanner planner) throws Exception {
        if (request.strategies().isEmpty() || hasEnough()) {
            return;
        }
        do {
            bout(planner);
            reportRemains();
        } while (!isOver());
    }

    private boolean hasEnough() {
        return report.jobs() >= request.limits().jobs();
    }

    private boolean isOver() {
        return isOver(1);
    }

    /** Whether there were enough jobs, or a share of the time is up. */
    private boolean isOver(double share) {
        return hasEnough()
                || System.nanoTime() - started > share * request.limits().time().toNanos();
    }

    private long someNanos() {
        return request.limits().time().toNanos() / SHARE;
    }

    /** Performs items in order, and returns how to plan jobs; empty if that went wrong. */
    private Optional<JobPlanner> inOrder() throws Exception {
        var opened = classes.open(1, true);
        try {
            return inOrder(opened.batch());
        } catch (LinkageError e) {
            return againWithout(e).inOrder();
        } finally {
            closes &= opened.close().isEmpty();
        }
    }

    private <R> Optional<JobPlanner> inOrder(Batch<R> batch) {
        var counted = Pauses.counting();
        var all = new OneByOne<>(batch, flights);
        report.begun("one after another");
        PausePoint.use(counted);
        var size = batch.size();
        var found = all.perform(
                IntStream.range(0, Math.min(size, FIRST)).boxed().toList(), someNanos(), ProbeFault.UNSTABLE);
        PausePoint.use(null);
        if (found.isPresent()) {
            report(found.get());
            return Optional.empty();
        }
        var pace = all.pace(counted.passed());
        watchdog.expect(pace, request.limits().patience());
        return Optional.of(new JobPlanner(random, size, pace));
    }

    /** Performs items in reverse order and in shuffled ones, and returns whether nothing was wrong. */
    private boolean inOtherOrders(JobPlanner planner) throws Exception {
        for (var shuffle = 0; shuffle <= SHUFFLES && !isOver(ORDERS); shuffle++) {
            var items = new ArrayList<>(planner.items());
            if (shuffle == 0) {
                items.sort(Collections.reverseOrder());
            }
            var found = one(items, shuffle == 0 ? "in reverse order" : "in shuffled order");
            if (found.isPresent()) {
                report(found.get());
                return false;
            }
            reportRemains();
        }
        return true;
    }

    private Optional<Noticed> one(List<Integer> items, String order) throws Exception {
        var opened = classes.open(1, true);
        try {
            report.begun("one after another, " + order);
            return new OneByOne<>(opened.batch(), flights).perform(items, someNanos(), ProbeFault.ORDER);
        } catch (LinkageError e) {
            return againWithout(e).one(items, order);
        } finally {
            closes &= opened.close().isEmpty();
        }
    }

    /** Gives up loading classes afresh, if that may be the reason of an error. */
    private Prober againWithout(LinkageError e) {
        if (!classes.isLoadable()) {
            throw e;
        }
        classes.giveUpLoading();
        return this;
    }

    private void report(Noticed found) {
        report.found(found.fault(), found.what());
    }

    private void bout(JobPlanner planner) throws Exception {
        var probed =
                request.strategies().get(random.nextInt(request.strategies().size()));
        var width = probed.widths().get(random.nextInt(probed.widths().size()));
        var strategy = Catalog.only(Strategy.class, probed.type(), Prober.class.getClassLoader());
        var from = System.nanoTime();
        var opened = classes.open(width, random.nextInt(4) > 0);
        var until = 2 * System.nanoTime() - from; // not less time for the jobs than for the opening
        var fine = false;
        try (var session = strategy.open(
                setting(strategy, probed, width), request.workload().withWidth(width))) {
            var how = "with %s at width %d".formatted(probed.label(), width);
            var running = ForkingSession.over(opened.batch(), session);
            fine = perform(new Bout(opened, running, how, flights, report), until, planner);
        } finally {
            var failure = opened.close();
            if (fine && closes && failure.isPresent()) {
                report.found(ProbeFault.THREW, "close() threw " + Verdicts.thrown(failure.get()));
            }
        }
    }

    /** Performs the jobs of a bout, and returns whether all went as it should. */
    private boolean perform(Bout bout, long until, JobPlanner planner) {
        var job = 1;
        do {
            if (!bout.perform(planner.job(manner(job++), classes.isPointed()))) {
                return false;
            }
        } while ((job <= BOUT || System.nanoTime() - until < 0) && !isOver());
        return true;
    }

    private Manner manner(int job) {
        if (request.gentle()) {
            return Manner.ONCE;
        }
        var chance = random.nextInt(4);
        if (job == BOUT) {
            return chance == 0 ? Manner.INTERRUPTED : Manner.ONCE;
        }
        return chance == 0 ? Manner.TWICE : Manner.ONCE;
    }

    private Setting setting(Strategy strategy, ProbedStrategy probed, int width) {
        return new Setting(
                Arguments.of(strategy.parameters(), probed.arguments()),
                width,
                Path.of(request.workload().folder()),
                ChildLauncher.likeThisJvm());
    }

    /** Reports what is left, for the first time; from then on it is known, and waiting for its end would only take time. */
    private void reportRemains() throws InterruptedException {
        var left = clean ? remains.found() : List.<String>of();
        if (!left.isEmpty()) {
            clean = false;
            report.found(ProbeFault.LEFT, Verdicts.some(left));
        }
    }
}
