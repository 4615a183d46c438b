package workbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader makes of journals that were cut off, damaged, or written by a newer version. */
class JournalDamageTest {

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void aJournal() throws IOException {
        file = folder.resolve(Journal.FILE);
        try (var writer = JournalWriter.create(folder)) {
            writer.append(Entries.RUN);
            writer.append(Entries.MEASURED);
        }
    }

    @Test
    void aMissingEndMeansCutShort() throws IOException {
        assertThat(Journal.read(file).end()).isEmpty();
    }

    @Test
    void unknownTypesAreSkipped() throws IOException {
        withoutSums();
        append("{\"type\":\"weather\",\"sun\":true}\n{\"no\":\"type\"}\n\n" + json(Entries.END) + "\n");

        var journal = Journal.read(file);

        assertThat(journal.forks()).containsExactly(Entries.MEASURED);
        assertThat(journal.end()).contains(Entries.END);
        assertThat(journal.remarks()).isEmpty();
    }

    @Test
    void unknownFieldsAreSkipped() throws IOException {
        withoutSums();
        append(json(Entries.END).replaceFirst("}$", ",\"mood\":\"good\"}") + "\n");

        assertThat(Journal.read(file).end()).contains(Entries.END);
    }

    @Test
    void aLastLineThatWasCutOffIsSetAside() throws IOException {
        append(json(Entries.FAILED).substring(0, 40));

        var journal = Journal.read(file);

        assertThat(journal.forks()).containsExactly(Entries.MEASURED);
        assertThat(journal.remarks()).containsExactly("line 3 of results.jsonl is set aside: it was cut off");
    }

    @Test
    void aLastLineThatWasCutOffWithinACharacterIsSetAside() throws IOException {
        var start = "{\"type\":\"fork\",\"cell\":\"é".getBytes(StandardCharsets.UTF_8);
        Files.write(file, Arrays.copyOf(start, start.length - 1), StandardOpenOption.APPEND);

        assertThat(Journal.read(file).remarks()).hasSize(1);
    }

    @Test
    void aLastLineThatLacksOnlyItsEndIsComplete() throws IOException {
        append(JournalLine.of(Entries.END).strip());

        var journal = Journal.read(file);

        assertThat(journal.end()).contains(Entries.END);
        assertThat(journal.remarks()).isEmpty();
    }

    @Test
    void aSecondProfileOfACellAndOneOfNoCellAreSetAside() throws IOException {
        var profile = json(Entries.PROFILE);
        withoutSums();
        append(String.join(
                "\n",
                profile,
                profile.replace("\"jfr\"", "\"async\""),
                profile.replace("\"c1\"", "\"c9\""),
                json(Entries.NO_PROFILE).replaceFirst("\"missing\":\"[^\"]*\"", "\"missing\":null"),
                ""));

        var journal = Journal.read(file);

        assertThat(journal.profiles()).containsExactly(Entries.PROFILE);
        assertThat(journal.remarks())
                .containsExactly(
                        "line 4 of results.jsonl is set aside: it is a second profile of c1",
                        "line 5 of results.jsonl is set aside: it is a profile of a cell that the run does not have",
                        "line 6 of results.jsonl is set aside: a profile says what was recorded, or why nothing was");
    }

    /** Each line stands between a fork and an end, both of which count whatever it holds. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"type":"fork","cel                    | it is not JSON
            rubbish                                | it is not JSON
            {"type":"fork","round":1,"position":1} | a field is missing or has another type
            "wallNanos":1500000000>"wallNanos":-1  | a fork has a time of -1 ns
            "wallNanos":1500000000>"wallNanos":"1" | wallNanos is missing or has another type
            "round":1>"round":0                    | a fork has round 0 and position 2
            "nanos":1000000>"nanos":0              | an iteration has 3 jobs in 0 ns
            "jobs":3>"jobs":-3                     | an iteration has -3 jobs in 1000000 ns
            "cell":"c1">"cell":"c9"                | it is a fork of a cell that the run does not have
            "position":2>"position":1              | it is a second fork of c1 in round 1
            "type":"fork">"type":"fork"            | it is a copy of an earlier line
            """)
    void aDamagedLineCostsNoMoreThanItself(String change, String why) throws IOException {
        withoutSums();
        var parts = change.split(">", -1);
        var fork = json(Entries.MEASURED);
        append((parts.length == 1 ? change : fork.replace(parts[0], parts[1])) + "\n" + json(Entries.END) + "\n");

        var journal = Journal.read(file);

        assertThat(journal.forks()).containsExactly(Entries.MEASURED);
        assertThat(journal.end()).contains(Entries.END);
        assertThat(journal.remarks()).containsExactly("line 3 of results.jsonl is set aside: " + why);
    }

    @Test
    void aTwinAndARepeatedRoundAreNoDuplicates() throws IOException {
        withoutSums();
        var fork = json(Entries.MEASURED); // a twin
        append(fork.replace("\"twin\":true", "\"twin\":false") + "\n"
                + fork.replace("\"repeat\":false", "\"repeat\":true") + "\n");

        assertThat(Journal.read(file).forks()).hasSize(3);
        assertThat(Journal.read(file).remarks()).isEmpty();
    }

    /** A bit of each byte in turn, in all lines but the first. */
    @Test
    void aFlippedBitIsARemarkAndNotAFigure() throws IOException {
        append(JournalLine.of(Entries.END));
        var whole = Files.readAllBytes(file);
        var journal = Journal.read(file);
        for (var i = Files.readAllLines(file).getFirst().getBytes(StandardCharsets.UTF_8).length + 1;
                i < whole.length;
                i++) {
            var flipped = whole.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            Files.write(file, flipped);

            var damaged = Journal.read(file);

            assertThat(damaged.remarks()).as("byte %d", i).isNotEmpty();
            assertThat(journal.forks()).containsAll(damaged.forks());
        }
    }

    @Test
    void aFlippedBitInTheFirstLineIsRefused() throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst("\"seed\":-42", "\"seed\":-43"));

        assertThatThrownBy(() -> Journal.read(file))
                .isInstanceOf(JournalException.class)
                .hasMessage(file + ": line 1 is damaged: its checksum does not match");
    }

    @Test
    void aLineThatIsNotUtf8IsSetAside() throws IOException {
        withoutSums();
        Files.write(file, new byte[] {'{', (byte) 0xff, '}', '\n'}, StandardOpenOption.APPEND);

        assertThat(Journal.read(file).remarks())
                .containsExactly("line 3 of results.jsonl is set aside: it is not UTF-8");
    }

    @Test
    void manyDamagedLinesAreCounted() throws IOException {
        append("rubbish\n".repeat(2_000));

        assertThat(Journal.read(file).remarks())
                .hasSize(11)
                .last()
                .isEqualTo("1990 more lines of results.jsonl are set aside");
    }

    @Test
    void aRunHasEachCellOnce() throws IOException {
        Files.writeString(file, json(Entries.RUN).replace("\"id\":\"c2\"", "\"id\":\"c1\"") + "\n");

        assertThatThrownBy(() -> Journal.read(file)).hasMessageEndingWith("cells c1 and c1 are the same");
    }

    @Test
    void aJournalBeginsWithARun() throws IOException {
        Files.writeString(file, json(Entries.MEASURED) + "\n");
        assertThatThrownBy(() -> Journal.read(file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("the first line is not an entry of type 'run'");

        Files.writeString(file, "");
        assertThatThrownBy(() -> Journal.read(file)).hasMessageEndingWith("not a journal: it is empty");
    }

    @Test
    void anotherFormIsRefused() throws IOException {
        Files.writeString(file, json(Entries.RUN).replace("\"schema\":2", "\"schema\":3") + "\n");

        assertThatThrownBy(() -> Journal.read(file))
                .isInstanceOf(JournalException.class)
                .hasMessageEndingWith("schema 3 is not supported; this version reads schema 2");
    }

    @Test
    void anEndBeforeAResumptionDoesNotCount() throws IOException {
        append(JournalLine.of(Entries.CUT) + JournalLine.of(Entries.END) + JournalLine.of(Entries.RESUME));

        var journal = Journal.read(file);

        assertThat(journal.end()).isEmpty();
        assertThat(journal.cuts()).isEmpty();
    }

    @Test
    void aResumedJournalGoesOnBehindItsLastWholeLine() throws IOException {
        append(json(Entries.FAILED).substring(0, 40));

        resume(Entries.END);

        var journal = Journal.read(file);
        assertThat(journal.forks()).containsExactly(Entries.MEASURED);
        assertThat(journal.end()).contains(Entries.END);
        assertThat(folder.resolve(JournalWriter.SET_ASIDE))
                .content()
                .isEqualTo(json(Entries.FAILED).substring(0, 40) + "\n");
    }

    @Test
    void aResumedJournalKeepsALastLineThatLacksOnlyItsEnd() throws IOException {
        append(JournalLine.of(Entries.FAILED).strip());

        resume(Entries.END);

        assertThat(Journal.read(file).forks()).containsExactly(Entries.MEASURED, Entries.FAILED);
        assertThat(Journal.read(file).end()).contains(Entries.END);
    }

    @Test
    void aResumedJournalLeavesDamagedLinesBehind() throws IOException {
        append("rubbish\n" + JournalLine.of(Entries.MEASURED) + JournalLine.of(Entries.FAILED));

        resume(Entries.END);

        var journal = Journal.read(file);
        assertThat(journal.forks()).containsExactly(Entries.MEASURED, Entries.FAILED);
        assertThat(journal.end()).contains(Entries.END);
        assertThat(journal.remarks()).isEmpty();
        assertThat(folder.resolve(JournalWriter.SET_ASIDE))
                .content()
                .isEqualTo("rubbish\n" + JournalLine.of(Entries.MEASURED));
    }

    private void resume(Entry entry) throws IOException {
        try (var writer = JournalWriter.resume(folder)) {
            writer.append(entry);
        }
    }

    /** The journal as an older version wrote it. */
    private void withoutSums() throws IOException {
        Files.writeString(file, json(Entries.RUN) + "\n" + json(Entries.MEASURED) + "\n");
    }

    private void append(String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    private static String json(Entry entry) {
        return Json.MAPPER.writerFor(Entry.class).writeValueAsString(entry);
    }
}
