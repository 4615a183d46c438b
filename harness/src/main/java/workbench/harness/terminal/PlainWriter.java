package workbench.harness.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Where text leaves for a terminal or a file whose charset may lack typographic characters: ASCII stands in for those that it
 * cannot encode. Whatever else it cannot encode, such as a name in another script, is left to the charset, which writes a
 * question mark. Not thread-safe, but the {@link PrintWriter} around it is.
 */
public final class PlainWriter extends FilterWriter {

    private final CharsetEncoder encoder;

    /** A writer in front of one that encodes with a charset. */
    PlainWriter(Writer out, Charset charset) {
        super(out);
        this.encoder = charset.newEncoder();
    }

    /** A printer to a stream such as standard output, in the charset of the stream. Each line is flushed. */
    public static PrintWriter on(PrintStream out) {
        return new PrintWriter(new PlainWriter(new OutputStreamWriter(out, out.charset()), out.charset()), true);
    }

    /** The text as it is written. */
    String plain(String text) {
        if (encoder.canEncode(text)) {
            return text;
        }
        var plain = new StringBuilder();
        for (var character : narrowed(text).toCharArray()) {
            plain.append(encoder.canEncode(character) ? String.valueOf(character) : standIn(character));
        }
        return plain.toString();
    }

    /** Three dots take the place of blanks behind an ellipsis, so that the columns of a table stay. */
    private String narrowed(String text) {
        return encoder.canEncode('…') ? text : text.replaceAll("… {1,2}(?= )", "…");
    }

    private static String standIn(char character) {
        return switch (character) {
            case '–', '—', '−' -> "-";
            case '×' -> "x";
            case '·' -> "|";
            case '…' -> "...";
            case 'µ' -> "u";
            case '±' -> "+/-";
            case '‘', '’' -> "'";
            case '“', '”' -> "\"";
            default -> String.valueOf(character);
        };
    }

    @Override
    public void write(int character) throws IOException {
        write(String.valueOf((char) character));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.write(plain(text.substring(from, from + length)));
    }
}
