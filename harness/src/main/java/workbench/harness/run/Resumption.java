package workbench.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import workbench.parameter.UsageException;
import workbench.results.EndEntry;
import workbench.results.Journal;
import workbench.results.JournalException;
import workbench.results.RunEntry;

/** Whether an interrupted run can be continued here and now. */
public final class Resumption {

    private Resumption() {}

    /**
     * The journal of a run that is to be continued.
     *
     * @throws UsageException if there is none in the folder, its first line is damaged, or the run is complete and nothing of it
     *     had to be set aside
     * @throws IOException if it cannot be read
     */
    public static Journal read(Path folder) throws IOException {
        var file = folder.resolve(Journal.FILE);
        if (!Files.isRegularFile(file)) {
            throw new UsageException(
                    "--resume %s: there is no %s in it; accepted: the folder of a run".formatted(folder, Journal.FILE));
        }
        var journal = journal(file);
        var completed = journal.end().map(EndEntry::outcome).equals(Optional.of(EndEntry.Outcome.COMPLETED));
        if (completed && journal.remarks().isEmpty()) {
            throw new UsageException(
                    "--resume %s: that run is complete; accepted: an interrupted run".formatted(folder));
        }
        return journal;
    }

    private static Journal journal(Path file) throws IOException {
        try {
            return Journal.read(file);
        } catch (JournalException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Refuses a journal that another process has continued since it was read.
     *
     * @param before the journal as it was read before the folder was locked
     * @throws UsageException if it is another one now
     */
    public static void requireUnchanged(Journal before, Path folder) throws IOException {
        if (!read(folder).equals(before)) {
            throw new UsageException("--resume %s: that run has gone on meanwhile; try again".formatted(folder));
        }
    }

    /**
     * Refuses to mix measurements of different things.
     *
     * @param before how the run began
     * @param now how it would begin now
     * @throws UsageException if they differ, naming what does; what would not fit a line is named without its values
     */
    public static void requireSame(RunEntry before, RunEntry now) {
        var differences = new ArrayList<String>();
        named(differences, "the plan", before.plan().blocks(), now.plan().blocks());
        named(differences, "its options", before.design(), now.design());
        differ(differences, "margin", before.design().margin(), now.design().margin());
        differ(differences, "regret", before.design().regret(), now.design().regret());
        differ(differences, "overall", before.design().overall(), now.design().overall());
        differ(differences, "question", before.design().question(), now.design().question());
        differ(differences, "seed", before.seed(), now.seed());
        named(differences, "the JVMs", before.jvms(), now.jvms());
        named(differences, "the cells", before.cells(), now.cells());
        var then = before.environment();
        var here = now.environment();
        differ(differences, "JDK", then.jdk() + ", " + then.vm(), here.jdk() + ", " + here.vm());
        differ(differences, "processor", then.cpu() + ", " + then.arch(), here.cpu() + ", " + here.arch());
        differ(differences, "cores", then.cores(), here.cores());
        differ(differences, "memory", then.memoryBytes(), here.memoryBytes());
        differ(differences, "system", then.os(), here.os());
        if (!differences.isEmpty()) {
            throw new UsageException(
                    "cannot resume, because something has changed: %s; accepted: --resume alone, on the machine and JDK of the run"
                            .formatted(String.join("; ", differences)));
        }
    }

    private static void named(List<String> differences, String what, Object then, Object now) {
        if (!then.equals(now)) {
            differences.add(what);
        }
    }

    private static void differ(List<String> differences, String what, @Nullable Object then, @Nullable Object now) {
        if (!Objects.equals(then, now)) {
            differences.add("%s was %s, now %s".formatted(what, given(then), given(now)));
        }
    }

    private static Object given(@Nullable Object value) {
        return value == null ? "not given" : value;
    }
}
