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

    @Test
    void severalAreSeparatedByCommas() {
        assertThat(PluginSpec.list(
                        "multi-process,hazelcast:members=2,batch=1\\,2, fork-join,Mine.java:n=1,com.acme.Mine::run"))
                .extracting(PluginSpec::name)
                .containsExactly("multi-process", "hazelcast", "fork-join", "Mine.java", "com.acme.Mine::run");
        assertThat(PluginSpec.list("a:x=1,y=2,b").getFirst().given()).containsOnlyKeys("x", "y");
        assertThat(PluginSpec.list("fork-join")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,", ",a", "a,,b", "a:x=1,b:y"})
    void refusesSeveralOfWhichOneIsNotOfTheForm(String text) {
        assertThatThrownBy(() -> PluginSpec.list(text)).isInstanceOf(UsageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":a=1", "x:", "x:a", "x:=1", "x:a=1,,b=2", "x:a=1,a=2"})
    void refusesWhatIsNotOfTheForm(String text) {
        assertThatThrownBy(() -> PluginSpec.parse(text)).isInstanceOf(UsageException.class);
    }
}
