package workbench.harness.probe.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.harness.probe.wire.ProbeFault;

/** What is wrong on purpose is found, and what is right raises no alarm. */
@DisplayName("A probe")
class ProberTest {

    /** More than a person waits for; all is found much sooner, mostly among the first hundred. */
    private static final int MANY = 10_000;

    private static final int USUAL = 800;

    private static final int SEEDS = 20;

    @TempDir
    private Path folder;

    private ProbedFile file(String name) throws Exception {
        return new ProbedFile(
                Path.of("src/test/resources/probe", name + ".java").toAbsolutePath(), folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SharedFormat", "SharedCounter", "SharedMap", "LazyTable", "SharedBuffer", "ForkedCounter"})
    @DisplayName("finds a race, and names the item")
    @Timeout(300)
    void race(String name) throws Exception {
        try (var file = file("races/" + name)) {
            assertThat(file.first(1, MANY, true)).hasValueSatisfying(found -> {
                assertThat(found.fault()).isIn(ProbeFault.WRONG, ProbeFault.THREW);
                assertThat(found.what()).matches("item \\d+ .*(gave .* instead of|threw).*");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OwnFormat", "GuardedCounter", "ConcurrentMap", "HolderTable", "OwnBuffer"})
    @DisplayName("finds nothing in what is right")
    @Timeout(300)
    void right(String name) throws Exception {
        try (var file = file("right/" + name)) {
            assertThat(file.first(1, 25, false)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ThrowsAtOnce    | true  | THREW       | item \\d+ threw .*Exception.* \\(ThrowsAtOnce.java:\\d+\\)
            CountsAtTheEnd  | true  | THREW       | close\\(\\) threw IllegalStateException: counted \\d+ instead of \\d+ .*
            NeedsOrder      | true  | ORDER       | item \\d+ \\(\\d+\\) gave 0 instead of 1
            GivesItsBuffer  | true  | CHANGED     | item 0 \\(0\\) gave \\[199\\] instead of \\[0\\]
            HidesInterrupts | false | INTERRUPTED | item \\d+ \\(\\d+\\) gave -1 instead of \\d+
            """)
    @DisplayName("names what else is wrong, and where")
    @Timeout(300)
    void other(String name, boolean gentle, ProbeFault fault, String what) throws Exception {
        try (var file = file("faults/" + name)) {
            assertThat(file.first(1, MANY, gentle)).hasValueSatisfying(found -> {
                assertThat(found.fault()).isEqualTo(fault);
                assertThat(found.what()).matches(what);
            });
        }
    }

    @Test
    @DisplayName("interrupts nothing where it is gentle")
    @Timeout(300)
    void gentle() throws Exception {
        try (var file = file("faults/HidesInterrupts")) {
            assertThat(file.first(1, 30, true)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SharedFormat", "SharedCounter", "SharedMap", "LazyTable", "SharedBuffer", "ForkedCounter"})
    @DisplayName("finds a race with 19 of 20 seeds, in the usual number of jobs")
    @Tag("long")
    void seeds(String name) throws Exception {
        try (var file = file("races/" + name)) {
            var found = 0;
            for (var seed : LongStream.rangeClosed(1, SEEDS).toArray()) {
                found += file.first(seed, USUAL, false).isPresent() ? 1 : 0;
            }
            assertThat(found).isGreaterThanOrEqualTo(SEEDS - 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OwnFormat", "GuardedCounter", "ConcurrentMap", "HolderTable", "OwnBuffer"})
    @DisplayName("finds nothing in what is right with 100 seeds")
    @Tag("long")
    void rightSeeds(String name) throws Exception {
        try (var file = file("right/" + name)) {
            for (var seed : LongStream.rangeClosed(1, 100).toArray()) {
                assertThat(file.first(seed, 100, false)).as("seed " + seed).isEmpty();
            }
        }
    }
}
