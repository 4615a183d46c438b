package workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.results.testkit.SyntheticRuns;
import workbench.site.chart.Palette;
import workbench.wording.GuideWords;
import workbench.wording.Term;

@DisplayName("The words that not everybody knows")
class LinkedTest {

    @Test
    @DisplayName("lead to what they mean, each where it first occurs")
    void firstOnly() {
        assertThat(Linked.html("the floor, and the floor again"))
                .isEqualTo("the <a class=\"term\" href=\"guide.html#floor\">floor</a>, and the floor again");
    }

    @Test
    @DisplayName("are whole words, the longest that fits")
    void wholeWords() {
        assertThat(Linked.html("floorless pre-fork forked")).isEqualTo("floorless pre-fork forked");
        assertThat(Linked.html("95 % CI 1–2, 2 A/A twins"))
                .contains(">95 % CI</a>", ">A/A twins</a>")
                .doesNotContain("twin</a>s");
    }

    @Test
    @DisplayName("never let markup through")
    void markup() {
        assertThat(Linked.html("<script>floor</script> & \"race\""))
                .startsWith("&lt;script&gt;<a class=\"term\"")
                .doesNotContain("<script>");
    }

    @Test
    @DisplayName("are all explained on the page of questions, whose answers are on the page of the run")
    void guide() {
        var analysis = Analysis.of(SyntheticRuns.tour());
        var page = new Page(analysis, Palette.of(analysis), Map.of(), List.of(), Set.of());

        var guide = page.guide();

        assertThat(Term.ALL)
                .allSatisfy(term -> assertThat(guide)
                        .contains(
                                "<dt id=\"%s\">".formatted(term.id()),
                                term.meaning().replace("'", "&#39;")));
        assertThat(GuideWords.asked())
                .hasSize(12)
                .filteredOn(asked -> !asked.anchor().isEmpty())
                .allSatisfy(asked -> assertThat(page.html()).contains("id=\"%s\"".formatted(asked.anchor())))
                .allSatisfy(asked -> assertThat(guide).contains("href=\"index.html#%s\"".formatted(asked.anchor())));
    }
}
