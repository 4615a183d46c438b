package workbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        append("{\"type\":\"weather\",\"sun\":true}\n{\"no\":\"type\"}\n\n" + json(Entries.END) + "\n");

        var journal = Journal.read(file);

        assertThat(journal.forks()).containsExactly(Entries.MEASURED);
        assertThat(journal.end()).contains(Entries.END);
        assertThat(journal.remarks()).isEmpty();
    }

    @Test
    void unknownFieldsAreSkipped() throws IOException {
        append(json(Entries.END).replaceFirst("}$", ",\"mood\":\"good\"}") + "\n");

        assertThat(Journal.read(file).end()).contains(Entries.END);
    }

    @Test
    void aLastLineThatWasCutOffIsSetAside() throws IOException {
        append(json(Entries.FAILED).substring(0, 40));

        var journal = Journal.read(file);

        assertThat(journal.forks()).containsExactly(Entries.MEASURED);
        assertThat(journal.remarks()).containsExactly("line 3 of results.jsonl was cut off and is set aside");
    }

    @Test
    void aLastLineThatWasCutOffWithinACharacterIsSetAside() throws IOException {
        var start = "{\"type\":\"fork\",\"cell\":\"é".getBytes(StandardCharsets.UTF_8);
        Files.write(file, Arrays.copyOf(start, start.length - 1), java.nio.file.StandardOpenOption.APPEND);

        assertThat(Journal.read(file).remarks()).hasSize(1);
    }

    @Test
    void aLastLineThatLacksOnlyItsEndIsComplete() throws IOException {
        append(json(Entries.END));

        var journal = Journal.read(file);

        assertThat(journal.end()).contains(Entries.END);
        assertThat(journal.remarks()).isEmpty();
    }

    @Test
    void aDamagedLineIsNamedByItsNumber() throws IOException {
        append("{\"type\":\"fork\",\"cel\n" + json(Entries.END) + "\n");

        assertThatThrownBy(() -> Journal.read(file))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith(file + ": line 3 is damaged: ")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void anEntryThatLacksItsPartsIsDamaged() throws IOException {
        append("{\"type\":\"fork\",\"round\":1,\"position\":1,\"wallNanos\":1}\n" + json(Entries.END) + "\n");

        assertThatThrownBy(() -> Journal.read(file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("line 3 is damaged");
    }

    @Test
    void aJournalBeginsWithARun() throws IOException {
        Files.writeString(file, json(Entries.MEASURED) + "\n");
        assertThatThrownBy(() -> Journal.read(file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("the first line is not an entry of type 'run'");

        Files.writeString(file, "");
        assertThatThrownBy(() -> Journal.read(file)).isInstanceOf(JournalException.class);
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
        append(json(Entries.END) + "\n" + json(Entries.RESUME) + "\n");

        assertThat(Journal.read(file).end()).isEmpty();
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
        append(json(Entries.FAILED));

        resume(Entries.END);

        assertThat(Journal.read(file).forks()).containsExactly(Entries.MEASURED, Entries.FAILED);
        assertThat(Journal.read(file).end()).contains(Entries.END);
    }

    private void resume(Entry entry) throws IOException {
        try (var writer = JournalWriter.resume(folder)) {
            writer.append(entry);
        }
    }

    private void append(String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    private static String json(Entry entry) {
        return Json.MAPPER.writerFor(Entry.class).writeValueAsString(entry);
    }
}
