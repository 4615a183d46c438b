package workbench.harness.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {

    @Test
    void breaksAtBlanksAndIndentsLaterLines() {
        assertThat(Paragraph.wrap("one two three four", 10)).containsExactly("one two", "  three", "  four");
    }

    @Test
    void keepsAWordThatIsLongerThanALine() {
        assertThat(Paragraph.wrap("a veryverylongword b", 8)).containsExactly("a", "  veryverylongword", "  b");
    }
}
