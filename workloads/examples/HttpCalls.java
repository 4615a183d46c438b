import com.sun.net.httpserver.HttpServer;
import java.net.*;
import java.net.http.*;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import workbench.plugin.Setting;
import workbench.workload.Task;

/** Calls over HTTP, which wait 20 ms each for a server in the same process. */
class HttpCalls implements Task<Integer, String> {

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    public void open(Setting setting) throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Thread::startVirtualThread);
        server.createContext("/", exchange -> {
            try (exchange) {
                LockSupport.parkNanos(20_000_000);
                var answer = exchange.getRequestURI().getQuery().getBytes();
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
    }

    public List<Integer> items() { return Task.numbers(20); }

    public String perform(Integer page) throws Exception {
        var address = URI.create("http://127.0.0.1:%d/?page=%d".formatted(server.getAddress().getPort(), page));
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    public void close() {
        client.shutdownNow();
        server.stop(0);
    }
}
