package workbench.workload.download.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A first step")
class FirstStepTest {

    private final FirstStep step = new FirstStep(Duration.ofNanos(100), 3);

    @Test
    @DisplayName("delays all requests that come before its end, and none after it")
    void once() {
        assertThat(step.left(2, 1_000)).isEqualTo(100);
        assertThat(step.left(0, 1_040)).isEqualTo(60);
        assertThat(step.left(1, 1_200)).isZero();
    }

    @Test
    @DisplayName("begins again once all images were asked for")
    void afterAll() {
        step.left(0, 1_000);
        step.left(1, 2_000);
        step.left(2, 3_000);
        assertThat(step.left(2, 4_000)).isEqualTo(100);
        assertThat(step.left(1, 5_000)).isZero();
        assertThat(step.left(0, 6_000)).isZero();
        assertThat(step.left(1, 7_000)).isEqualTo(100);
    }

    @Test
    @DisplayName("begins again when an image is asked for again, as after a job that was cut short")
    void afterSome() {
        step.left(0, 1_000);
        step.left(1, 2_000);
        assertThat(step.left(0, 3_000)).isEqualTo(100);
        assertThat(step.left(1, 4_000)).isZero();
    }

    @Test
    @DisplayName("is waited for once by a listing, and not by the images that follow it")
    void listing() {
        assertThat(step.leftOfPage(0, 1_000)).isEqualTo(100);
        assertThat(step.leftOfPage(1, 1_200)).as("another page").isZero();
        assertThat(step.left(0, 1_300)).isZero();
        assertThat(step.left(1, 1_400)).isZero();
        assertThat(step.left(2, 1_500)).isZero();
        assertThat(step.left(0, 1_600)).as("the next job, without a listing").isEqualTo(100);
        assertThat(step.leftOfPage(0, 1_650)).as("the next, with one").isEqualTo(100);
        assertThat(step.leftOfPage(0, 1_800)).as("and again").isEqualTo(100);
    }

    @Test
    @DisplayName("is not spared a job by a look at the listing long before")
    void listingLongAgo() {
        step.leftOfPage(0, 1_000);
        var later = 1_000 + Duration.ofMinutes(1).toNanos();
        assertThat(step.left(0, later)).isEqualTo(100);
        assertThat(step.left(1, later + 40)).isEqualTo(60);
    }

    @Test
    @DisplayName("of zero length delays nothing")
    void none() {
        var none = new FirstStep(Duration.ZERO, 3);
        assertThat(none.left(0, 1_000)).isZero();
        assertThat(none.left(0, 1_001)).isZero();
        assertThat(none.leftOfPage(0, 1_002)).isZero();
    }
}
