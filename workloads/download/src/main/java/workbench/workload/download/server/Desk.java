package workbench.workload.download.server;

import io.vertx.core.Vertx;
import workbench.workload.download.profile.Faults;
import workbench.workload.download.profile.Schedule;
import workbench.workload.download.profile.Served;

/** What all exchanges of a server share. For the event loop only, but for the traffic. */
record Desk(
        Vertx vertx,
        Schedule schedule,
        Faults faults,
        Album album,
        Traffic traffic,
        FirstStep firstStep,
        Turnstile turnstile,
        Pacer pacer) {

    static Desk of(Vertx vertx, Served served, Traffic traffic) {
        var shaping = served.shaping();
        return new Desk(
                vertx,
                served.schedule(),
                served.faults(),
                new Album(served.images()),
                traffic,
                new FirstStep(shaping.firstStep(), served.images().count()),
                new Turnstile(shaping.concurrency(), traffic),
                new Pacer(vertx, shaping));
    }
}
