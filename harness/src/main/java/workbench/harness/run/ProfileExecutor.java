package workbench.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import workbench.harness.plan.PlannedCell;
import workbench.harness.profile.ProfileReader;
import workbench.harness.profile.Profiler;
import workbench.parameter.OneLine;
import workbench.results.Profile;
import workbench.results.ProfileEntry;
import workbench.wording.FailureWords;

/** Runs the forks of a run that have a profiler, and keeps what it recorded. Whatever fails costs no more than the profile. Not thread-safe. */
final class ProfileExecutor {

    private final Profiler profiler;
    private final RunFolder folder;
    private final ForkExecutor executor;

    ProfileExecutor(Profiler profiler, RunFolder folder, ForkExecutor executor) {
        this.profiler = profiler;
        this.folder = folder;
        this.executor = executor;
    }

    /** The record of a cell of which a profiler would see nothing. */
    ProfileEntry without(PlannedCell cell, String why) {
        return new ProfileEntry(cell.cell().id(), profiler.name(), Instant.now(), 0, null, null, null, why);
    }

    /** Runs a fork to its end, and makes its record. */
    ProfileEntry run(ForkSlot slot) {
        var log = folder.log(slot.name());
        var started = Instant.now();
        var clock = System.nanoTime();
        @Nullable Profile profile = null;
        @Nullable String missing = null;
        try {
            profile = recorded(slot, log);
        } catch (IOException e) {
            missing = OneLine.message(e);
        }
        return new ProfileEntry(
                slot.planned().cell().id(),
                profiler.name(),
                started,
                System.nanoTime() - clock,
                profile == null ? null : folder.relative(folder.profile(slot.planned())),
                folder.relative(log),
                profile,
                missing);
    }

    /** In a folder whose path has no comma, which that of the run may have. */
    private Profile recorded(ForkSlot slot, Path log) throws IOException {
        var temporary = Files.createTempDirectory("workbench-profile");
        var recording = temporary.resolve("fork.jfr");
        try {
            var failure = executor.run(slot, profiler.options(recording), log);
            if (failure.isPresent()) {
                var how = failure.get();
                throw new IOException(
                        "its fork failed: %s: %s".formatted(FailureWords.kind(how.kind()), how.message()));
            }
            if (!Files.isRegularFile(recording)) {
                throw new IOException("the profiler left no recording");
            }
            return kept(slot.planned(), recording);
        } finally {
            FolderTree.delete(temporary);
        }
    }

    private Profile kept(PlannedCell cell, Path recording) throws IOException {
        var profile = ProfileReader.read(recording, !cell.cell().isWidthEnforced());
        var file = folder.profile(cell);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.move(recording, file, StandardCopyOption.REPLACE_EXISTING);
        return profile;
    }
}
