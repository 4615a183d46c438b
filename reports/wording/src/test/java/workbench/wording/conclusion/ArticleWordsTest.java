package workbench.wording.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.conclusion.Replay;
import workbench.results.testkit.SyntheticRuns;

@DisplayName("The words of the article")
class ArticleWordsTest {

    private final Replay replay =
            (Replay) Analysis.of(SyntheticRuns.article()).conclusion().orElseThrow();

    @Test
    @DisplayName("show every time, the published ones in a column of their own")
    void times() {
        var table = ArticleWords.times(replay);

        assertThat(table.columns())
                .containsExactly("Work", "Published in 2016, CPython 3.5", "Here, java", "Here, cpython");
        assertThat(table.rows())
                .extracting(List::getFirst)
                .startsWith(
                        "The list of the images: one after another",
                        "52 images: one after another",
                        "52 images: 4 threads",
                        "52 images: 8 threads",
                        "52 images: virtual-threads at width 8",
                        "50,000 numbers: one after another",
                        "50,000 numbers: 4 threads",
                        "50,000 numbers: 8 threads",
                        "50,000 numbers: 4 threads, made in the other way",
                        "50,000 numbers: 4 processes",
                        "55,000 numbers: one after another")
                .endsWith("50,000 numbers by a better algorithm: one after another");
        var threads = table.rows().get(2);
        assertThat(threads.get(1)).isEqualTo("5.0 s (4.8–5.2 s), 2.81×");
        assertThat(threads.get(2)).startsWith("4.994 s (4.980–5.008 s), 2.80");
        assertThat(table.rows().get(4))
                .startsWith("52 images: virtual-threads at width 8", "–")
                .endsWith("–");
        assertThat(table.rows().getFirst().get(1)).isEqualTo("–");
        assertThat(table.rows().get(10).get(1)).as("measured once").isEqualTo("33.6 s");
    }

    @Test
    @DisplayName("say what a better algorithm gains in each language")
    void lesson() {
        assertThat(ArticleWords.lesson(replay))
                .startsWith("In java, trying divisors up to the square root only")
                .contains(" is 52.77× as fast as", "In cpython, ");
    }

    @Test
    @DisplayName("name each curve, and say where it ends")
    void pictures() {
        assertThat(ArticleWords.threads(replay).alt())
                .contains("java, downloading 3.892×", "cpython, downloading 3.887×", "cpython, factorising 0.908×");
        assertThat(ArticleWords.growth(replay).title())
                .containsPattern("java, n\\^2\\.0\\d \\([12]\\.\\d\\d–2\\.0\\d\\); cpython, n\\^2");
    }
}
