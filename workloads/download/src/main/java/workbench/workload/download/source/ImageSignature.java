package workbench.workload.download.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** By what the files of image formats begin. */
enum ImageSignature {
    PNG("\\x89PNG\\r\\n\\x1a\\n"),
    JPEG("\\xff\\xd8\\xff"),
    GIF("GIF8[79]a"),
    WEBP("RIFF.{4}WEBP");

    /** The most bytes that a signature has. */
    static final int LONGEST = 12;

    private final Pattern pattern;

    /** In Latin-1, in which each byte is a character. */
    ImageSignature(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    /** Whether a file begins like one of these formats. */
    static boolean begins(byte[] first) {
        var text = new String(first, StandardCharsets.ISO_8859_1);
        for (var signature : values()) {
            if (signature.pattern.matcher(text).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
