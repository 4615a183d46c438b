package workbench.workload.download.client;

import java.util.function.Function;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;
import org.jspecify.annotations.Nullable;
import workbench.parameter.OneLine;

/**
 * The parts of the head of an answer that matter.
 *
 * @param status its status code
 * @param length the length of the body that it declares, or -1
 * @param contentType what the body is, as sent; empty if not sent
 * @param location where it redirects to, as sent
 * @param retryAfter when to try again, as sent
 */
record ResponseHead(
        int status,
        long length,
        String contentType,
        @Nullable String location,
        @Nullable String retryAfter) {

    private static final int OK = 200;

    /** The most characters of a text from outside that a message shows. */
    private static final int SHOWN = 120;

    static ResponseHead of(int status, Function<String, @Nullable String> header) {
        var contentType = header.apply("Content-Type");
        return new ResponseHead(
                status,
                length(header.apply("Content-Length")),
                contentType == null ? "" : contentType,
                header.apply("Location"),
                header.apply("Retry-After"));
    }

    /** The transport rejects what is not a number, if it matters at all. */
    private static long length(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    boolean ok() {
        return status == OK;
    }

    boolean redirects() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** The status for a person, such as {@code status 503 Service Unavailable, with Retry-After: 120}. */
    String words() {
        var phrase = EnglishReasonPhraseCatalog.INSTANCE.getReason(status, null);
        return "status %d%s%s"
                .formatted(
                        status,
                        phrase == null ? "" : " " + phrase,
                        retryAfter == null ? "" : ", with Retry-After: " + shown(retryAfter));
    }

    /** A text from outside, fit for one line of a message. */
    static String shown(String text) {
        var line = OneLine.of(text);
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " …";
    }
}
