package workbench.workload.download.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Passes an answer on as it arrives, so that at most one buffer of it is in memory. */
final class StreamingConsumer implements AsyncResponseConsumer<@Nullable Void> {

    private final Transport.Receiver receiver;
    private @Nullable FutureCallback<@Nullable Void> end;

    StreamingConsumer(Transport.Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // Nobody waits for one.
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails body,
            HttpContext context,
            FutureCallback<@Nullable Void> callback)
            throws IOException {
        receiver.head(ResponseHead.of(response.getCode(), name -> ApacheSettings.header(response, name)));
        if (body == null) {
            callback.completed(null);
        } else {
            end = callback;
        }
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public void consume(ByteBuffer part) throws IOException {
        receiver.body(part);
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        if (end != null) {
            end.completed(null);
        }
    }

    @Override
    public void failed(Exception cause) {
        // The future reports it to the thread that waits for the answer.
    }

    @Override
    public void releaseResources() {
        // There are none.
    }
}
