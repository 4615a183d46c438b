package workbench.workload.download.client;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Why a transport failed, in one line for a person, in the same words for all transports where possible. */
final class FailureReason {

    private FailureReason() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case ConnectTimeoutException _, HttpConnectTimeoutException _ -> "no connection within connect-timeout";
            case UnknownHostException _ -> "unknown host";
            case ConnectException e when e.getCause() instanceof UnresolvedAddressException -> "unknown host";
            case ConnectException _ -> "connection refused";
            default -> words(failure);
        };
    }

    private static String words(Throwable failure) {
        var message = failure.getMessage();
        if (message == null && failure.getCause() != null) {
            return of(failure.getCause());
        }
        return message == null ? failure.getClass().getSimpleName() : ResponseHead.shown(message);
    }
}
