package workbench.workload.download.server;

import io.vertx.core.Vertx;
import workbench.workload.download.profile.FaultPlan;
import workbench.workload.download.profile.Schedule;
import workbench.workload.download.profile.ServerOptions;

/** What all exchanges of a server share. For the event loop only, except the traffic. */
record ServerContext(
        Vertx vertx,
        Schedule schedule,
        FaultPlan faults,
        ImageCache cache,
        TrafficCounter traffic,
        LoopClock clock,
        FirstStep firstStep,
        ConcurrencyLimit limit,
        Pacer pacer) {

    /** Draws the images. */
    static ServerContext of(Vertx vertx, ServerOptions served, TrafficCounter traffic) {
        var shaping = served.shaping();
        return new ServerContext(
                vertx,
                served.schedule(),
                served.faults(),
                ImageCache.of(served.images(), vertx),
                traffic,
                new LoopClock(vertx),
                new FirstStep(shaping.firstStep(), served.images().count()),
                new ConcurrencyLimit(shaping.concurrency(), traffic),
                new Pacer(vertx, shaping));
    }
}
