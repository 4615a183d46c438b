package workbench.harness.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.strategy.Backlog;
import workbench.strategy.Backlog.Beyond;

class ArrivalPlanTest {

    @Test
    void aRateIsEnough() {
        assertThat(ArrivalPlan.parse("rate=2000/s"))
                .isEqualTo(new ArrivalPlan(2_000, Tempo.POISSON, 1, new Backlog(10_000, Beyond.REJECT), 99, null));
    }

    @Test
    void everythingCanBeSaid() {
        assertThat(ArrivalPlan.parse("caller-runs, backlog=5, rate=0.5/s, p99.9, bursts, seed=-7"))
                .isEqualTo(new ArrivalPlan(.5, Tempo.BURSTS, -7, new Backlog(5, Beyond.CALLER_RUNS), 99.9, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate=2000/s                                    | rate=2000/s
            rate=2e3/s,poisson,p99,reject,backlog=10000    | rate=2000/s
            p50,rate=1.50/s,paced                          | rate=1.5/s,paced,p50
            rate=1/s,p99<=50ms                             | rate=1/s,p99<=50ms
            rate=1/s,seed=3,backlog=9,caller-runs,p99.9    | rate=1/s,p99.9,seed=3,backlog=9,caller-runs
            """)
    void isWrittenInTheShortestWay(String typed, String shortest) throws IOException {
        var plan = ArrivalPlan.parse(typed);
        assertThat(plan.text()).isEqualTo(shortest);
        assertThat(ArrivalPlan.parse(shortest)).isEqualTo(plan);
        var bytes = new ByteArrayOutputStream();
        plan.write(new DataOutputStream(bytes));
        assertThat(ArrivalPlan.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(plan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "paced",
                "rate=2000",
                "rate=many/s",
                "rate=0/s",
                "rate=NaN/s",
                "rate=2000000/s",
                "rate=1/s,backlog=0",
                "rate=1/s,backlog=x",
                "rate=1/s,p42",
                "rate=1/s,",
                "rate=1/s,size=4"
            })
    void anythingElseIsRefused(String typed) {
        assertThatThrownBy(() -> ArrivalPlan.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
