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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.Arguments;
import workbench.process.ChildLauncher;
import workbench.workload.Setting;
import workbench.workload.download.profile.Schedule;
import workbench.workload.download.profile.Served;

/**
 * How well the server keeps its latencies with 10,000 responses in flight, as a client on the same machine sees it: 10,000 lines
 * begin one after another within a round, and each asks again as soon as it has its image. The first two rounds, in which the
 * connections are opened and both JVMs warm up, do not count. Prints; run it on a quiet machine, which lets a process open
 * 11,000 files, with {@code -Dbenchmark=true}.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "true")
class ServerBenchmark {

    private static final int LINES = 10_000;

    private static final int ROUNDS = 6;

    private static final int WARM_UP = 2;

    private static final long ROUND_MILLIS = 4_000;

    private static final double NANOS_PER_MILLI = 1e6;

    private static final Map<String, String> ARGUMENTS =
            Map.of("images", "1000", "latency-min", "3s", "latency-max", "5s", "size-min", "4KiB", "size-max", "8KiB");

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    private final HttpClient client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(LINES));
    private final Schedule schedule = Served.of(ARGUMENTS).schedule();
    private final double[][] errors = new double[ROUNDS][LINES];

    @Test
    @DisplayName("The server keeps the latencies of 10,000 responses in flight")
    void keepsLatencies(@TempDir Path folder) throws Exception {
        var workload = new DownloadWorkload();
        var arguments = Arguments.of(workload.parameters(), ARGUMENTS);
        try (var server = workload.provision(new Setting(arguments, LINES, folder, ChildLauncher.likeThisJvm()))) {
            var address = URI.create(server.arguments().get(DownloadWorkload.SERVER));
            var warm = new CompletableFuture<Object>();
            vertx.setTimer((1 + WARM_UP) * ROUND_MILLIS, _ -> warm.complete(server.facts()));
            var all = IntStream.range(0, LINES)
                    .mapToObj(line -> begin(address, line))
                    .toList();
            Future.all(all).toCompletionStage().toCompletableFuture().get();
            warm.get();
            var counted = Arrays.stream(errors)
                    .skip(WARM_UP)
                    .flatMapToDouble(Arrays::stream)
                    .sorted()
                    .toArray();
            System.out.printf(
                    "latency error in ms: p50 %.1f, p99 %.1f, most %.1f; %s%n",
                    percentile(counted, 0.5), percentile(counted, 0.99), percentile(counted, 1), server.facts());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private Future<Void> begin(URI address, int line) {
        return vertx.timer(1 + line * ROUND_MILLIS / LINES, TimeUnit.MILLISECONDS)
                .compose(_ -> ask(address, line, 0));
    }

    private Future<Void> ask(URI address, int line, int round) {
        if (round == ROUNDS) {
            return Future.succeededFuture();
        }
        var image = line % schedule.images().count();
        var path = schedule.images().path(image);
        return client.request(HttpMethod.GET, address.getPort(), address.getHost(), path)
                .compose(request -> {
                    var due = System.nanoTime() + schedule.latency(image).toNanos();
                    return request.send()
                            .onSuccess(_ -> errors[round][line] = (System.nanoTime() - due) / NANOS_PER_MILLI);
                })
                .compose(HttpClientResponse::body)
                .compose(_ -> ask(address, line, round + 1));
    }

    private static double percentile(double[] ascending, double share) {
        return ascending[(int) Math.ceil(share * ascending.length) - 1];
    }
}
