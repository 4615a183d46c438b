package workbench.workload.download;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.workload.download.profile.Schedule;
import workbench.workload.download.profile.ServerOptions;

/**
 * How well the server keeps its latencies with 10,000 responses in flight, as a client on the same machine sees it:
 * 10,000 lines begin one after another within a round, and each asks again as soon as it has its image. The first two
 * rounds, in which the connections are opened and both JVMs warm up, do not count. It prints its figures; run it with
 * {@code -Dbenchmark=true} on a quiet machine that lets a process open 11,000 files.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "true")
class ServerBenchmark {

    private static final int LINES = 10_000;

    private static final int ROUNDS = 4;

    private static final int WARM_UP = 2;

    private static final long ROUND_MILLIS = 4_000;

    private static final double NANOS_PER_MILLI = 1e6;

    private static final Map<String, String> ARGUMENTS =
            Map.of("images", "1000", "latency-min", "3s", "latency-max", "5s", "size-min", "4KiB", "size-max", "8KiB");

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    private final HttpClient client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(LINES));
    private final Schedule schedule = ServerOptions.of(ARGUMENTS).schedule();

    @Test
    @DisplayName("The server keeps the latencies of 10,000 responses in flight")
    void keepsLatencies(@TempDir Path folder) throws Exception {
        var workload = new DownloadWorkload();
        var arguments = Arguments.of(workload.parameters(), ARGUMENTS);
        try (var server = workload.provision(new Setting(arguments, LINES, folder, ChildLauncher.likeThisJvm()))) {
            var address = URI.create(server.arguments().get(ServerChoice.SERVER));
            run(address, WARM_UP);
            server.facts();
            var errors = run(address, ROUNDS);
            System.out.printf(
                    "latency error in ms: p50 %.1f, p99 %.1f, most %.1f; %s%n",
                    percentile(errors, 0.5), percentile(errors, 0.99), percentile(errors, 1), server.facts());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** How much later than its latency each response began, in milliseconds, ascending. */
    private double[] run(URI address, int rounds) throws Exception {
        var errors = new double[LINES * rounds];
        var all = IntStream.range(0, LINES)
                .mapToObj(line -> vertx.timer(1 + line * ROUND_MILLIS / LINES, TimeUnit.MILLISECONDS)
                        .compose(_ -> ask(address, line, errors)))
                .toList();
        Future.all(all).toCompletionStage().toCompletableFuture().get();
        Arrays.sort(errors);
        return errors;
    }

    /** Asks until there is no more room for the errors of its line, the first of which has the given index. */
    private Future<Void> ask(URI address, int index, double[] errors) {
        if (index >= errors.length) {
            return Future.succeededFuture();
        }
        var image = index % schedule.images().count();
        var path = schedule.images().path(image);
        return client.request(HttpMethod.GET, address.getPort(), address.getHost(), address.getPath() + path)
                .compose(request -> {
                    var due = System.nanoTime() + schedule.latency(image).toNanos();
                    return request.send().onSuccess(_ -> errors[index] = (System.nanoTime() - due) / NANOS_PER_MILLI);
                })
                .compose(HttpClientResponse::body)
                .compose(_ -> ask(address, index + LINES, errors));
    }

    private static double percentile(double[] ascending, double share) {
        return ascending[(int) Math.ceil(share * ascending.length) - 1];
    }
}
