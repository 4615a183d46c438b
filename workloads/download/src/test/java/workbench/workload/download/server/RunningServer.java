package workbench.workload.download.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import workbench.workload.download.profile.ServerOptions;

/** A server that each test starts as it needs it, and how to ask it. */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // each test begins by setting the fields
abstract class RunningServer {

    final HttpClient client = HttpClient.newHttpClient();
    final Map<String, String> arguments =
            new LinkedHashMap<>(Map.of("images", "8", "profile", "local", "size-min", "2KiB", "size-max", "20KiB"));
    ImageService service;
    ServerOptions served;

    void start(String... keysAndTexts) throws IOException {
        for (var at = 0; at < keysAndTexts.length; at += 2) {
            arguments.put(keysAndTexts[at], keysAndTexts[at + 1]);
        }
        served = ServerOptions.of(arguments);
        service = ImageService.start(served);
    }

    Certificate startSecure(Path folder) throws IOException {
        served = ServerOptions.of(arguments);
        var certificate = Certificate.make(folder);
        service = ImageService.start(served, certificate);
        return certificate;
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        if (service != null) {
            service.close();
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(service.port(), path)));
    }

    HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    HttpRequest.Builder secure(String path) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:%d%s".formatted(service.port(), path)));
    }

    static SSLContext trust(Certificate certificate) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(
                new ByteArrayInputStream(certificate.store().getBytes()),
                certificate.password().toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
