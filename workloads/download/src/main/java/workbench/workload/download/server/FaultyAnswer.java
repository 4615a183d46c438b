package workbench.workload.download.server;

import io.netty.channel.ChannelOption;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.TimeUnit;
import workbench.workload.download.profile.ServerFault;

/** An answer that is wrong on purpose. For the event loop only. */
final class FaultyAnswer {

    private static final long SLOW_NANOS = TimeUnit.MINUTES.toNanos(1);

    private static final long ENDLESS_TICK_MILLIS = 10;

    private static final Buffer ZEROS = Buffer.buffer(new byte[32 << 10]);

    private final ImageExchange exchange;
    private final HttpServerRequest request;

    FaultyAnswer(ImageExchange exchange, HttpServerRequest request) {
        this.exchange = exchange;
        this.request = request;
    }

    void send(ServerFault fault, Buffer image) {
        switch (fault) {
            case NONE -> exchange.sendImage(image);
            case SLOW_START -> exchange.after(SLOW_NANOS, () -> exchange.sendImage(image));
            case STALL -> half(image, () -> {});
            case RESET -> half(image, this::reset);
            case TRUNCATED -> half(image, this::truncate);
            case WRONG_LENGTH -> wrongLength(image);
            case NOT_FOUND -> status(404);
            case SERVER_ERROR -> status(500);
            case UNAVAILABLE -> {
                request.response().putHeader("Retry-After", "1");
                status(503);
            }
            case REDIRECT_LOOP -> {
                request.response().putHeader("Location", request.path());
                status(302);
            }
            case ENDLESS -> endless(image);
        }
    }

    private void status(int status) {
        exchange.endsWith(Ending.withStatus(request, status));
    }

    /** Without a body, half of it is no less than all. */
    private void half(Buffer image, Runnable then) {
        var response = exchange.headed();
        if (Ending.isHead(request)) {
            exchange.endsWith(Ending.with(request, image));
            return;
        }
        var _ = response.putHeader(Ending.LENGTH, String.valueOf(image.length()))
                .write(image.slice(0, image.length() / 2))
                .onSuccess(_ -> then.run());
    }

    /** With a linger time of zero, closing sends RST instead of FIN. */
    private void reset() {
        if (isH2()) {
            exchange.endsWith(request.response().reset());
        } else {
            var channel = ((ConnectionBase) request.connection()).channel();
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            var _ = channel.close();
        }
    }

    /** With HTTP/2 only the stream ends, since the connection has others. */
    private void truncate() {
        if (isH2()) {
            exchange.endsWith(request.response().end());
        } else {
            close();
        }
    }

    private void close() {
        var _ = request.connection().close();
    }

    private boolean isH2() {
        return request.version() == HttpVersion.HTTP_2;
    }

    /** The connection is not used again, so that the extra byte harms no other response. */
    private void wrongLength(Buffer image) {
        var response = exchange.headed().putHeader(Ending.LENGTH, String.valueOf(image.length() - 1));
        if (!isH2()) {
            response.putHeader("Connection", "close");
        }
        var all = Ending.with(request, image);
        exchange.endsWith(isH2() ? all : all.onSuccess(_ -> close()));
    }

    private void endless(Buffer image) {
        var response = exchange.headed();
        if (Ending.isHead(request)) {
            exchange.endsWith(response.end());
            return;
        }
        response.setChunked(true).write(image);
        exchange.vertx().setPeriodic(ENDLESS_TICK_MILLIS, timer -> {
            if (exchange.hasEnded()) {
                exchange.vertx().cancelTimer(timer);
            } else {
                more(response);
            }
        });
    }

    private static void more(HttpServerResponse response) {
        if (!response.writeQueueFull()) {
            response.write(ZEROS);
        }
    }
}
