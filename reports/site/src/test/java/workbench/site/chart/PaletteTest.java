package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A palette")
class PaletteTest {

    @Test
    @DisplayName("gives a built-in strategy the same colour in every report")
    void builtIn() {
        var many = Palette.ofNames(List.of("sequential", "platform-threads", "virtual-threads", "fork-join"));
        var few = Palette.ofNames(List.of("mine", "fork-join"));

        assertThat(few.index("fork-join")).isEqualTo(many.index("fork-join"));
    }

    @Test
    @DisplayName("gives others the next colour that nobody has, up to twelve")
    void others() {
        var names = List.of("mine", "sequential", "yours", "virtual-threads:x=1");
        var palette = Palette.ofNames(names);
        assertThat(names).extracting(palette::index).doesNotHaveDuplicates();

        var twelve = IntStream.range(0, 12).mapToObj(i -> "s" + i).toList();
        assertThat(twelve).extracting(Palette.ofNames(twelve)::index).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("repeats colours only beyond twelve")
    void beyond() {
        var twenty = IntStream.range(0, 20).mapToObj(i -> "s" + i).toList();
        var palette = Palette.ofNames(twenty);

        assertThat(twenty.stream().map(palette::index).distinct()).hasSize(12);
    }
}
