package workbench.workload.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.parameter.Arguments;
import workbench.parameter.UsageException;
import workbench.workload.Floor;

@DisplayName("The arguments of the workload query")
class QueryDialsTest {

    private static Arguments arguments(String given) {
        var texts = new HashMap<String, String>();
        for (var each : given.split(",", -1)) {
            texts.put(each.replaceAll("=.*", ""), each.replaceFirst("[^=]*=", ""));
        }
        return Arguments.of(QueryDials.PARAMETERS, texts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "range=50 | range needs kind=range or kind=mix",
                "pause=1s | pause needs kind=slow",
                "accounts=3 | accounts needs kind=update or kind=mix",
                "isolation=serializable,kind=insert | isolation needs kind=update or kind=mix",
                "conflicts=fail | conflicts needs kind=update or kind=mix",
                "rows=100,range=101,kind=range | range=101 is more than rows=100; accepted is at most rows",
                "rows=100,accounts=101,kind=mix | accounts=101 is more than rows=100; accepted is at most rows",
                "url=jdbc:mysql://db/test | url=jdbc:mysql://db/test is not the address of a PostgreSQL; accepted is an address such as jdbc:postgresql://db:5432/test",
                "url=jdbc:postgresql://db/test?user=me | url holds credentials, which would stand in the report; put them into WORKBENCH_QUERY_USER and WORKBENCH_QUERY_PASSWORD; accepted is an address such as jdbc:postgresql://db:5432/test",
                "url=jdbc:postgresql://db/test?currentSchema=mine | url names a schema; the workbench makes one of its own; accepted is an address such as jdbc:postgresql://db:5432/test",
                "url=jdbc:postgresql://db/test,database=h2 | database says what is started, and url what runs already; give only one of them"
            })
    @DisplayName("are refused where they do not go together")
    void refused(String given, String why) {
        assertThatThrownBy(() -> QueryDials.check(arguments(given)))
                .isInstanceOf(UsageException.class)
                .hasMessage(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=mix,range=100,rows=100,accounts=100",
                "kind=update,isolation=serializable,conflicts=fail",
                "kind=slow,pause=1s",
                "url=jdbc:postgresql://db:5432/test?ssl=true"
            })
    @DisplayName("are accepted where they do")
    void accepted(String given) {
        QueryDials.check(arguments(given));
    }

    @Test
    @DisplayName("take credentials from the environment, and show no password")
    void credentials() {
        var credentials = Credentials.of(Map.of("WORKBENCH_QUERY_USER", "me", "WORKBENCH_QUERY_PASSWORD", "secret"));

        assertThat(credentials.toString()).isEqualTo("me");
        assertThat(credentials.password()).isEqualTo("secret");
        assertThatThrownBy(() -> Credentials.of(Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessage("url needs the name of a user in WORKBENCH_QUERY_USER, and the password in"
                        + " WORKBENCH_QUERY_PASSWORD");
        assertThat(new QueryWorkload().secrets()).containsExactly("WORKBENCH_QUERY_PASSWORD");
        assertThat(new QueryWorkload().confidential(arguments("url=jdbc:postgresql://db/test")))
                .isTrue();
    }

    @Test
    @DisplayName("say which floor slow queries have, by the connections and the width")
    void floor() {
        var slow = arguments("kind=slow,pause=10ms");

        assertThat(LeastWait.of(slow, 10).floor(200, 50)).contains(new Floor.Time(Duration.ofMillis(200)));
        assertThat(LeastWait.of(slow, 10).floor(201, 4)).contains(new Floor.Time(Duration.ofMillis(510)));
        assertThat(LeastWait.of(arguments("kind=slow,pause=1h"), 1).floor(200, 50))
                .isEmpty();
        assertThat(LeastWait.of(arguments("kind=point"), 10).floor(200, 50)).isEmpty();
    }

    @Test
    @DisplayName("warn of several processes where the connections of a pool are given")
    void notice() {
        assertThat(new QueryWorkload().notices(arguments("connections=4"), 1)).hasSize(1);
        assertThat(new QueryWorkload().notices(arguments("kind=point"), 1)).isEmpty();
    }
}
