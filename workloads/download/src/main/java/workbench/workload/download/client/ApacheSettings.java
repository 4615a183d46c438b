package workbench.workload.download.client;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The settings that both clients of Apache HttpClient 5 share. Their builders have no common type, so each client hands these
 * values to its own.
 */
final class ApacheSettings {

    /** The head of an answer may be long, but not endless. */
    static final Http1Config HTTP1 = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(64 << 10)
            .setMaxEmptyLineCount(10)
            .build();

    /** The pool always has room, but a timeout of zero would not even wait for its lock. */
    static final Timeout LEASE = Timeout.ofHours(1);

    private ApacheSettings() {}

    static ConnectionConfig connection(FetchOptions options) {
        return ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(options.connectTimeout()))
                .setSocketTimeout(Timeout.DISABLED) // the calls keep the deadlines
                .build();
    }

    /** TLS takes as long as the answer that it precedes may: a JVM that has not spoken it before needs seconds when it is busy. */
    static TlsConfig.Builder tls(FetchOptions options) {
        return TlsConfig.custom().setHandshakeTimeout(Timeout.of(options.firstByteTimeout()));
    }

    static RequestConfig request() {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(LEASE)
                .setResponseTimeout(Timeout.DISABLED)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    static @Nullable String header(HttpMessage message, String name) {
        var header = message.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
