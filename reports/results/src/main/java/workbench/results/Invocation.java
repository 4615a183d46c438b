package workbench.results;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a person started a run, as typed.
 *
 * @param program the script that started the workbench, such as {@code bin/workbench}; null if Maven did
 * @param strategyPath the jars and folders of strategies that were named
 * @param workloadPath the jars and folders of workloads that were named
 * @param classPath the class paths of own code that were named
 * @param ownCode what was typed for own code, such as {@code Render.java}, by the name that it has in the run
 * @param sources the source files of own code
 * @param needs the jars and folders that forks need besides the workbench, in the order of the class path
 * @param baselineJar the jars and folders of old versions that were named
 * @param baselineClassPath the class paths of the old version of own code that were named
 * @param oldNeeds what forks of the old version need in place of {@code needs}; none if there is no old version, as in older journals
 * @param gate when the run is to fail; null if only a failure of a cell makes it fail, as in older journals
 * @param commit the commit of the code that is measured, such as {@code 1f2e3d4c5b6a}, with {@code + changes} where the work tree had
 *     others; null if it is unknown, as in older journals
 */
public record Invocation(
        @Nullable String program,
        List<String> strategyPath,
        List<String> workloadPath,
        List<String> classPath,
        Map<String, String> ownCode,
        List<HashedPath> sources,
        List<HashedPath> needs,
        List<String> baselineJar,
        List<String> baselineClassPath,
        List<HashedPath> oldNeeds,
        @Nullable GateRecord gate,
        @Nullable String commit) {

    /** Maven, with nothing but what comes with the workbench. */
    public static final Invocation PLAIN =
            new Invocation(null, List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());

    public Invocation {
        strategyPath = List.copyOf(strategyPath);
        workloadPath = List.copyOf(workloadPath);
        classPath = List.copyOf(classPath);
        ownCode = Collections.unmodifiableMap(new TreeMap<>(ownCode));
        sources = orNone(sources);
        needs = orNone(needs);
        baselineJar = orNone(baselineJar);
        baselineClassPath = orNone(baselineClassPath);
        oldNeeds = orNone(oldNeeds);
    }

    /**
     * The start of a run that measures one version.
     *
     * @param program the script that started the workbench; null if Maven did
     * @param strategyPath the jars and folders of strategies that were named
     * @param workloadPath the jars and folders of workloads that were named
     * @param classPath the class paths of own code that were named
     * @param ownCode what was typed for own code, by the name that it has in the run
     * @param sources the source files of own code
     * @param needs the jars and folders that forks need besides the workbench
     */
    public Invocation(
            @Nullable String program,
            List<String> strategyPath,
            List<String> workloadPath,
            List<String> classPath,
            Map<String, String> ownCode,
            List<HashedPath> sources,
            List<HashedPath> needs) {
        this(
                program,
                strategyPath,
                workloadPath,
                classPath,
                ownCode,
                sources,
                needs,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** The same start of a run that is to fail by a gate. */
    public Invocation withGate(@Nullable GateRecord wanted) {
        return new Invocation(
                program,
                strategyPath,
                workloadPath,
                classPath,
                ownCode,
                sources,
                needs,
                baselineJar,
                baselineClassPath,
                oldNeeds,
                wanted,
                commit);
    }

    /** The same start of a run that measures the code of a commit. */
    public Invocation withCommit(@Nullable String measured) {
        return new Invocation(
                program,
                strategyPath,
                workloadPath,
                classPath,
                ownCode,
                sources,
                needs,
                baselineJar,
                baselineClassPath,
                oldNeeds,
                gate,
                measured);
    }

    /** Some journals have none. */
    private static <T> List<T> orNone(@Nullable List<T> listed) {
        return listed == null ? List.of() : List.copyOf(listed);
    }
}
