package workbench.harness.module;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import workbench.parameter.UsageException;

/**
 * The pom of a Maven module, kept as text so that a change leaves the rest as it is.
 *
 * @param file where it is
 * @param before what the file holds
 * @param text what it is to hold
 */
record Pom(Path file, String before, String text) {

    /** A character for each byte, so that a file is written back as it was, whatever its encoding. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    /**
     * Reads a pom.
     *
     * @throws UsageException if it is not well-formed
     * @throws IOException if it cannot be read
     */
    static Pom read(Path file) throws IOException {
        var text = Files.readString(file, BYTES);
        var pom = new Pom(file, text, text);
        pom.document();
        return pom;
    }

    /** The text of an element right below the root; empty if there is none. */
    String own(String tag) {
        return nodes(document().getDocumentElement().getChildNodes())
                .filter(node -> node.getNodeName().equals(tag))
                .map(node -> node.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    /**
     * The pom with one more line: the last one of its kind, with another name.
     *
     * @param tag the element that holds the name
     * @param name the name to add
     * @param kind what such a line holds; … stands for anything
     * @throws UsageException if there is no such line, or one with that name
     */
    Pom naming(String tag, String name, String kind) {
        if (names(tag, name)) {
            throw new UsageException("%s names %s already; choose another name".formatted(file, name));
        }
        var element = "<%s>%%s</%s>".formatted(tag, tag);
        return Pattern.compile("(?m)^[ \\t]*%s[ \\t]*\\R".formatted(kind.replace("…", ".+")))
                .matcher(text)
                .results()
                .reduce((_, later) -> later)
                .map(line -> text.substring(0, line.end())
                        + line.group().replaceFirst(element.formatted("[^<]*"), element.formatted(name))
                        + text.substring(line.end()))
                .map(changed -> new Pom(file, before, changed))
                .filter(pom -> pom.names(tag, name)) // unless that line is in a comment
                .orElseThrow(() ->
                        new UsageException("%s: found no line %s to add one for %s after".formatted(file, kind, name)));
    }

    private boolean names(String tag, String value) {
        return nodes(document().getElementsByTagName(tag))
                .anyMatch(node -> node.getTextContent().strip().equals(value));
    }

    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }

    /** Without a document type, which could name other files. */
    private Document document() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler()); // which throws, and prints nothing
            return parser.parse(new ByteArrayInputStream(text.getBytes(BYTES)));
        } catch (SAXException e) {
            throw new UsageException("%s is not a pom: %s".formatted(file, e.getMessage()), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes what it is to hold. */
    void write() throws IOException {
        replace(text);
    }

    /** Writes what the file held before. */
    void restore() throws IOException {
        replace(before);
    }

    /** Whole or not at all. */
    private void replace(String content) throws IOException {
        var written = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(written, content, BYTES);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
