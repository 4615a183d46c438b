package workbench.workload.query.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A failure of a database")
class QueryFailureTest {

    @ParameterizedTest
    @CsvSource({
        "08006, the connection to the database is lost",
        "57014, the database ended the statement",
        "57P01, the database ended the connection",
        "57P03, the database is starting or stopping",
        "53300, the database takes no more connections",
        "40001, the transaction conflicted with another",
        "40P01, the transaction and another waited for each other",
        "42P01, the query failed"
    })
    @DisplayName("is named by its state")
    void named(String state, String name) {
        assertThat(QueryFailure.named(new SQLException("ERROR: as it is\n  Where: there", state)))
                .hasMessage("%s: as it is (%s)".formatted(name, state));
    }
}
