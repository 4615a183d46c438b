package workbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemChecksumsTest {

    private static ItemChecksums sums(int... sums) {
        return ItemChecksums.of(sums).orElseThrow();
    }

    @Test
    void countsTheItemsThatDifferAndThoseOfOneSideAlone() {
        assertThat(sums(1, -2, 3).differences(sums(1, -2, 3))).isZero();
        assertThat(sums(1, -2, 3).differences(sums(1, 2, 4))).isEqualTo(2);
        assertThat(sums(1, 2).differences(sums(1, 3, 4, 5))).isEqualTo(3);
        assertThat(sums(1, -2, 3).items()).isEqualTo(3);
    }

    @Test
    void aJournalKeepsThemAsOneTextAndNoneOfManyItems() throws Exception {
        assertThat(Json.MAPPER.writeValueAsString(sums(1, 256))).isEqualTo("\"AAAAAQAAAQA=\"");
        assertThat(Json.MAPPER.readValue("\"AAAAAQAAAQA=\"", ItemChecksums.class))
                .isEqualTo(sums(1, 256));
        assertThat(ItemChecksums.of(new int[ItemChecksums.MOST_ITEMS + 1])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "AAAA"})
    void whatIsNoneIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemChecksums(text));
    }
}
