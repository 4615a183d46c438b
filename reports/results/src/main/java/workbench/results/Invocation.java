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
 */
public record Invocation(
        @Nullable String program,
        List<String> strategyPath,
        List<String> workloadPath,
        List<String> classPath,
        Map<String, String> ownCode) {

    /** Maven, with nothing but what comes with the workbench. */
    public static final Invocation PLAIN = new Invocation(null, List.of(), List.of(), List.of(), Map.of());

    public Invocation {
        strategyPath = List.copyOf(strategyPath);
        workloadPath = List.copyOf(workloadPath);
        classPath = List.copyOf(classPath);
        ownCode = Collections.unmodifiableMap(new TreeMap<>(ownCode));
    }
}
