package workbench.workload.download.profile;

import java.util.Arrays;
import java.util.Locale;

/** What can be wrong with an answer. */
public enum ServerFault {
    /** Nothing. */
    NONE,

    /** It begins a minute too late. */
    SLOW_START,

    /** Half of the image comes, then nothing more, while the connection stays. */
    STALL,

    /** Half of the image comes, then the connection is reset (TCP RST). */
    RESET,

    /** Half of the image comes, then the connection is closed in an orderly way. */
    TRUNCATED,

    /** The header {@code Content-Length} declares one byte less than is sent. */
    WRONG_LENGTH,

    /** Status 404. */
    NOT_FOUND("404"),

    /** Status 500. */
    SERVER_ERROR("500"),

    /** Status 503 with {@code Retry-After: 1}. */
    UNAVAILABLE("503"),

    /** Status 302 to the same address. */
    REDIRECT_LOOP,

    /** The image comes without a length, followed by endless zeros. */
    ENDLESS;

    private final String word;

    ServerFault() {
        word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ServerFault(String word) {
        this.word = word;
    }

    /** The word typed for it. */
    @Override
    public String toString() {
        return word;
    }

    static String[] words() {
        return Arrays.stream(values()).map(ServerFault::toString).toArray(String[]::new);
    }

    static ServerFault of(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
