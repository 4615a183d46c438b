package workbench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * A word in the environment that marks a child and every process that it starts, directly or not. By it, processes are
 * found that are no longer descendants: their parent has ended, or they have a session of their own. This works on
 * Linux; elsewhere, nothing is found.
 *
 * <p>A child of a child carries both words. Whoever started the outermost child ends them all.
 *
 * @param words from the outermost child to the marked one
 */
record Mark(List<String> words) {

    private static final String VARIABLE = "WORKBENCH_CHILD";

    private static final String BETWEEN = "/";

    /** Enough also for a program that starts another whenever one is killed. */
    private static final int MOST_ROUNDS = 100;

    private static final Duration PAUSE = Duration.ofMillis(10);

    /** A mark for a new child of this JVM. */
    static Mark fresh() {
        var word = "%012x".formatted(ThreadLocalRandom.current().nextLong(1L << 48));
        var outer = own().map(Mark::words).orElse(List.of());
        return new Mark(Stream.concat(outer.stream(), Stream.of(word)).toList());
    }

    /** The mark of this JVM, if it is a child. */
    static Optional<Mark> own() {
        return Optional.ofNullable(System.getenv(VARIABLE)).map(Mark::parse);
    }

    private static Mark parse(String text) {
        return new Mark(List.of(text.split(BETWEEN, -1)));
    }

    /** Whether its parent is no child itself, and so must end what carries this mark. */
    boolean isOutermost() {
        return words.size() == 1;
    }

    /** The word of the outermost child. */
    String outermost() {
        return words.getFirst();
    }

    void putInto(Map<String, String> environment) {
        environment.put(VARIABLE, String.join(BETWEEN, words));
    }

    /**
     * Kills every process that carries this mark, except this one, and what they start in the meantime. An interrupt is
     * kept, and ends the wait for their end.
     */
    void endAll() {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var marked = ProcessHandle.allProcesses().filter(this::isOn).toList();
            if (marked.isEmpty()) {
                return;
            }
            marked.forEach(ProcessHandle::destroyForcibly);
            try {
                Thread.sleep(PAUSE); // only a parent is told of the end of a process
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isOn(ProcessHandle process) {
        return process.pid() != ProcessHandle.current().pid()
                && of(process).map(mark -> mark.words.contains(words.getLast())).orElse(false);
    }

    /** The mark of a process; empty if it has none, has ended, or belongs to another user. */
    private static Optional<Mark> of(ProcessHandle process) {
        try {
            var bytes = Files.readAllBytes(Path.of("/proc", String.valueOf(process.pid()), "environ"));
            return Arrays.stream(new String(bytes, StandardCharsets.ISO_8859_1).split("\0", -1))
                    .filter(variable -> variable.startsWith(VARIABLE + "="))
                    .findFirst()
                    .map(variable -> parse(variable.substring(VARIABLE.length() + 1)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
