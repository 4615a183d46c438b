package workbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The form of the journal: what is written is what the documentation says, and comes back as it was. */
class JournalFormTest {

    private static final Entry[] ALL = {
        Entries.RUN,
        Entries.WAIT,
        Entries.MEASURED,
        Entries.FAILED,
        Entries.LOOK,
        Entries.PROFILE,
        Entries.NO_PROFILE,
        Entries.RESUME,
        Entries.CUT,
        Entries.END
    };

    @TempDir
    Path folder = Path.of("");

    @Test
    void entriesComeBackAsTheyWere() throws IOException {
        write(ALL);

        var journal = Journal.read(folder.resolve(Journal.FILE));

        assertThat(journal.run()).isEqualTo(Entries.RUN);
        assertThat(journal.forks()).containsExactly(Entries.MEASURED, Entries.FAILED);
        assertThat(journal.waits()).containsExactly(Entries.WAIT);
        assertThat(journal.looks()).containsExactly(Entries.LOOK);
        assertThat(journal.profiles()).containsExactly(Entries.PROFILE, Entries.NO_PROFILE);
        assertThat(journal.cuts()).containsExactly(Entries.CUT);
        assertThat(journal.resumptions()).containsExactly(Entries.RESUME);
        assertThat(journal.end()).contains(Entries.END);
        assertThat(journal.remarks()).isEmpty();
    }

    @Test
    void aListThatAnOlderJournalLacksIsEmpty() throws IOException {
        write(Entries.RUN);
        var file = folder.resolve(Journal.FILE);
        var older = Files.readString(file).replaceFirst(",\"absent\":\\[[^]]*]", "");
        Files.writeString(file, older.replaceFirst(",\"sum\":\"[^\"]*\"}", "}"));

        assertThat(Files.readString(file)).doesNotContain("absent");
        assertThat(Journal.read(file).run().environment().absent()).isEmpty();
    }

    @Test
    void aRunThatDoesNotSayHowItWasStartedIsRead() throws IOException {
        write(Entries.RUN);
        var file = folder.resolve(Journal.FILE);
        var older = Files.readString(file).replaceFirst(",\"invocation\":\\{.*}", "}");
        Files.writeString(file, older);

        assertThat(older).doesNotContain("invocation");
        assertThat(Journal.read(file).run().invocation()).isNull();
    }

    @Test
    void cellsOfAnOlderJournalAreInJava() throws IOException {
        write(Entries.RUN);
        var file = folder.resolve(Journal.FILE);
        var older = Files.readString(file).replaceAll(",\"language\":\"[a-z]+\"", "");
        Files.writeString(file, older.replaceFirst(",\"sum\":\"[^\"]*\"}", "}"));

        assertThat(older).doesNotContain("language");
        assertThat(Journal.read(file).run().cells()).extracting(Cell::language).containsExactly("java", "java");
    }

    @Test
    void mapsKeepTheirOrder() throws IOException {
        write(Entries.RUN, Entries.MEASURED);

        var journal = Journal.read(folder.resolve(Journal.FILE));

        assertThat(journal.run().cells().getFirst().workload().arguments().keySet())
                .containsExactly("numbers", "from");
        assertThat(journal.forks().getFirst().effective().keySet()).containsExactly("threads", "carriers");
    }

    @Test
    void linesAreThoseOfTheDocumentation() throws IOException {
        write(ALL);

        assertThat(Files.readAllLines(folder.resolve(Journal.FILE))).isEqualTo(golden());
    }

    @Test
    void everyEntryIsInTheFileBeforeTheNext() throws IOException {
        try (var writer = JournalWriter.create(folder)) {
            writer.append(Entries.RUN);
            assertThat(Files.readAllLines(folder.resolve(Journal.FILE))).hasSize(1);
            writer.append(Entries.MEASURED);
            assertThat(Files.readAllLines(folder.resolve(Journal.FILE))).hasSize(2);
        }
    }

    @Test
    void aJournalIsNeverWrittenOver() throws IOException {
        write(Entries.RUN);

        assertThatThrownBy(() -> JournalWriter.create(folder)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void everyFieldIsDocumented() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        for (var line : golden()) {
            assertDocumented(readme, Json.MAPPER.readTree(line));
        }
    }

    private static void assertDocumented(String readme, JsonNode node) {
        node.propertyStream()
                .filter(field -> !field.getKey().matches("numbers|from|python|threads|carriers|render"))
                .forEach(field -> {
                    assertThat(readme).contains("`" + field.getKey() + "`");
                    assertDocumented(readme, field.getValue());
                });
        if (node.isArray()) {
            node.forEach(element -> assertDocumented(readme, element));
        }
    }

    private void write(Entry... entries) throws IOException {
        try (var writer = JournalWriter.create(folder)) {
            for (var entry : entries) {
                writer.append(entry);
            }
        }
    }

    /** The lines of the example in the documentation. */
    private static List<String> golden() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("{"))
                .toList();
    }
}
