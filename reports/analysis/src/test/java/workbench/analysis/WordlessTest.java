package workbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model holds no sentences: those are made in the module {@code wording}. */
class WordlessTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** Three words in a row, in a text of the program. */
    private static final Pattern SENTENCE = Pattern.compile("\"[^\"]*\\w+ \\w+ \\w+[^\"]*\"");

    @Test
    void noTextIsASentence() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).flatMap(WordlessTest::sentences))
                    .isEmpty();
        }
    }

    @Test
    void aSentenceWouldBeFound() {
        assertThat("return \"this is one\";").containsPattern(SENTENCE);
    }

    private static Stream<String> sentences(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.contains("Exception(") && !line.contains("@SuppressWarnings"))
                    .filter(line -> SENTENCE.matcher(line).find())
                    .map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
