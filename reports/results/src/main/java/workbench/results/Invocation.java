package workbench.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person started a run, as typed.
 *
 * @param program the script that started the workbench, such as {@code bin/workbench}; null if Maven did
 * @param strategyPath the jars and folders of strategies that were named
 * @param workloadPath the jars and folders of workloads that were named
 */
public record Invocation(@Nullable String program, List<String> strategyPath, List<String> workloadPath) {

    /** Maven, with nothing but what comes with the workbench. */
    public static final Invocation PLAIN = new Invocation(null, List.of(), List.of());

    public Invocation {
        strategyPath = List.copyOf(strategyPath);
        workloadPath = List.copyOf(workloadPath);
    }
}
