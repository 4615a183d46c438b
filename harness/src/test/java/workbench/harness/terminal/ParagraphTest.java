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

    @Test
    void cutsWhatIsLongerThanALineButNoCharacterInHalves() {
        assertThat(Paragraph.cut("exact", 5)).isEqualTo("exact");
        assertThat(Paragraph.cut("longer", 5)).isEqualTo("long…");
        assertThat(Paragraph.cut("abc\ud83d\ude00de", 5)).isEqualTo("abc…");
    }
}
