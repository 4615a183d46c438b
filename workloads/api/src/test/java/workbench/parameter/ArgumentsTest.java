package workbench.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Arguments")
class ArgumentsTest {

    private static final Parameter<Integer> NUMBERS = Parameter.integer("numbers", 50_000, 1, 100_000, "how many");
    private static final Parameter<String> LABEL = Parameter.text("label", "none", "what to call it");
    private static final List<Parameter<?>> DECLARED = List.of(NUMBERS, LABEL);

    @Test
    @DisplayName("hold the values given and the defaults of the others, in the declared order")
    void defaults() {
        var arguments = Arguments.of(DECLARED, Map.of("label", "x"));
        assertThat(arguments.get(NUMBERS)).isEqualTo(50_000);
        assertThat(arguments.get(LABEL)).isEqualTo("x");
        assertThat(arguments.texts()).containsExactly(entry("numbers", "50000"), entry("label", "x"));
    }

    @Test
    @DisplayName("are equal when their canonical texts are")
    void equality() {
        var spelt = Arguments.of(DECLARED, Map.of("numbers", "50_000"));
        assertThat(spelt)
                .isEqualTo(Arguments.of(DECLARED, Map.of()))
                .hasSameHashCodeAs(Arguments.of(DECLARED, Map.of()));
        assertThat(spelt).isNotEqualTo(Arguments.of(DECLARED, Map.of("numbers", "49999")));
    }

    @Test
    @DisplayName("reject an unknown key, suggest the nearest and list all")
    void unknownKey() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Arguments.of(DECLARED, Map.of("nubmers", "5")))
                .withMessage("unknown parameter 'nubmers' (did you mean 'numbers'?); accepted are numbers, label");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Arguments.of(List.of(), Map.of("a", "5")))
                .withMessage("unknown parameter 'a'; none is accepted");
    }

    @Test
    @DisplayName("reject a value that its parameter rejects")
    void badValue() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Arguments.of(DECLARED, Map.of("numbers", "many")))
                .withMessage("'many' is not a valid value for numbers; accepted is a whole number from 1 to 100000");
    }

    @Test
    @DisplayName("are shown as typed, with commas escaped")
    void shown() {
        assertThat(Arguments.of(DECLARED, Map.of("label", "a,b"))).hasToString("numbers=50000,label=a\\,b");
    }

    @Test
    @DisplayName("know the declared parameters only")
    void undeclared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.of(List.of(NUMBERS), Map.of()).get(LABEL))
                .withMessage("'label' is not among the declared parameters");
    }
}
