package workbench.workload.download.source;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbench.parameter.UsageException;

/** A file of addresses, one per line; blank lines and those that begin with {@code #} are ignored. */
final class UrlFile {

    private UrlFile() {}

    /**
     * Reads all addresses.
     *
     * @throws UsageException if it cannot be read, holds no address, or has a line that is not an address; the message
     *     names the line
     */
    static List<URI> read(Path file) {
        var addresses = new ArrayList<URI>();
        var number = 0;
        for (var line : lines(file)) {
            number++;
            var text = (number == 1 ? withoutMark(line) : line).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                var named = "%s, line %d: '%s'".formatted(file, number, shown(text));
                addresses.add(
                        address(text)
                                .orElseThrow(
                                        () -> new UsageException(
                                                named
                                                        + " is not a valid address; accepted are http and https addresses such as https://example.org/a.jpg, without a user or a password")));
            }
        }
        if (addresses.isEmpty()) {
            throw new UsageException("%s holds no address; it needs one per line".formatted(file));
        }
        return List.copyOf(addresses);
    }

    /** Without the byte order mark with which some editors begin a file. */
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    /** An address for a message, without the user and the password that stand in it. */
    static String shown(String text) {
        return text.replaceFirst("//[^/?#]*@", "//***@");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no file '%s', which urls names".formatted(file), e);
        } catch (CharacterCodingException e) {
            throw new UsageException("'%s', which urls names, is not UTF-8 text".formatted(file), e);
        } catch (IOException e) {
            throw new UsageException("cannot read '%s', which urls names: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The address that a text holds, if an HTTP client can use it. */
    static Optional<URI> address(String text) {
        try {
            var address = new URI(text);
            var http = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return http && address.getHost() != null && address.getUserInfo() == null && address.getPort() <= 0xffff
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
