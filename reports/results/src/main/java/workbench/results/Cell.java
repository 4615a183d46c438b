package workbench.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one fork measures: a workload and a strategy with their arguments, at a width.
 *
 * <p>Cells with equal workload, language and width form a slice; strategy and JVM may differ. A cell of {@link #fixedWidth} is in
 * every slice of its workload and language.
 *
 * @param id short and unique within the run, such as {@code c3}
 * @param workload the workload
 * @param strategy the strategy
 * @param width the width at which it runs
 * @param fixedWidth whether the strategy runs at this width whatever is requested, so that the cell is a baseline
 * @param jvm the name of the {@link Jvm} in which it is measured; null if the run has only one
 * @param looks the numbers of forks at which verdicts are checked, ascending; the last is its maximum
 * @param jvmOptions the options of its forks' JVM, those of the run and those that the strategy needs
 * @param unranked why it is shown but not ranked; null for a ranked one
 * @param unavailable why it cannot run here, in which case it has no forks; null if it can run
 * @param forksItself whether the workload spreads its work by itself, so that nobody holds it to the width; null in older journals,
 *     which have no such workloads
 * @param language the language in which the strategy performs the items; {@value #JAVA} in older journals, which do not say it
 * @param predecessor the {@link #id} of the cell that measures the old version of its code, with which it is compared; null if there is
 *     none, as in older journals
 */
public record Cell(
        String id,
        Use workload,
        Use strategy,
        int width,
        boolean fixedWidth,
        @Nullable String jvm,
        List<Integer> looks,
        List<String> jvmOptions,
        @Nullable String unranked,
        @Nullable String unavailable,
        @Nullable Boolean forksItself,
        String language,
        @Nullable String predecessor) {

    /** The language of the workbench itself. */
    public static final String JAVA = "java";

    public Cell {
        Objects.requireNonNull(id);
        Objects.requireNonNull(workload);
        Objects.requireNonNull(strategy);
        language = Objects.requireNonNullElse(language, JAVA);
        looks = List.copyOf(looks);
        jvmOptions = List.copyOf(jvmOptions);
        if (width < 1) {
            throw new IllegalArgumentException("cell %s has width %s".formatted(id, width));
        }
        if (looks.isEmpty()
                || looks.getFirst() < 1
                || !looks.equals(looks.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("cell %s has the looks %s".formatted(id, looks));
        }
    }

    /**
     * A cell of code of which there is but one version.
     *
     * @param id short and unique within the run
     * @param workload the workload
     * @param strategy the strategy
     * @param width the width at which it runs
     * @param fixedWidth whether the strategy runs at this width whatever is requested
     * @param jvm the name of its JVM; null if the run has only one
     * @param looks the numbers of forks at which verdicts are checked
     * @param jvmOptions the options of its forks' JVM
     * @param unranked why it is shown but not ranked; null for a ranked one
     * @param unavailable why it cannot run here; null if it can run
     * @param forksItself whether the workload spreads its work by itself; null in older journals
     * @param language the language in which the strategy performs the items
     */
    public Cell(
            String id,
            Use workload,
            Use strategy,
            int width,
            boolean fixedWidth,
            @Nullable String jvm,
            List<Integer> looks,
            List<String> jvmOptions,
            @Nullable String unranked,
            @Nullable String unavailable,
            @Nullable Boolean forksItself,
            String language) {
        this(
                id,
                workload,
                strategy,
                width,
                fixedWidth,
                jvm,
                looks,
                jvmOptions,
                unranked,
                unavailable,
                forksItself,
                language,
                null);
    }

    /** Whether both measure the same: one of them is enough. */
    boolean sameAs(Cell other) {
        return workload.sameAs(other.workload)
                && strategy.sameAs(other.strategy)
                && width == other.width
                && Objects.equals(jvm, other.jvm)
                && jvmOptions.equals(other.jvmOptions);
    }

    /** Whether the strategy is held to the width. */
    @JsonIgnore
    public boolean isWidthEnforced() {
        return !Boolean.TRUE.equals(forksItself);
    }

    /** The most forks it will get. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public int forks() {
        return looks.getLast();
    }
}
