package workbench.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.parameter.UsageException;

class PluginSpecTest {

    @Test
    void isANameAlone() {
        assertThat(PluginSpec.parse("factor").name()).isEqualTo("factor");
        assertThat(PluginSpec.parse("factor").given()).isEmpty();
    }

    @Test
    void splitsAtTheFirstColonThenAtCommasThenAtTheFirstEqualsSign() {
        var spec = PluginSpec.parse("download:server=http://127.0.0.1:8080/a=b,images=3");

        assertThat(spec.name()).isEqualTo("download");
        assertThat(spec.given())
                .containsEntry("server", "http://127.0.0.1:8080/a=b")
                .containsEntry("images", "3");
    }

    @Test
    void takesAnEscapedCommaForOne() {
        assertThat(PluginSpec.parse("x:a=1\\,2,b=").given())
                .containsEntry("a", "1,2")
                .containsEntry("b", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":a=1", "x:", "x:a", "x:=1", "x:a=1,,b=2", "x:a=1,a=2"})
    void refusesWhatIsNotOfTheForm(String text) {
        assertThatThrownBy(() -> PluginSpec.parse(text)).isInstanceOf(UsageException.class);
    }
}
