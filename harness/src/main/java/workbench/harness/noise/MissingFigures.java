package workbench.harness.noise;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import workbench.harness.machine.CostGauge;
import workbench.harness.machine.Proc;

/** The figures about noise and costs that a machine does not provide. */
public final class MissingFigures {

    private MissingFigures() {}

    /** The components of an activity and of a cost that are null on this machine, by name. */
    public static List<String> of(Proc proc) {
        var activity = new ActivityGauge(proc, ProcessHandle.current().pid()).lap();
        return Stream.of(activity, new CostGauge(proc).cost())
                .flatMap(figures -> Arrays.stream(figures.getClass().getRecordComponents())
                        .filter(component -> isMissing(component, figures))
                        .map(RecordComponent::getName))
                .toList();
    }

    private static boolean isMissing(RecordComponent component, Record figures) {
        try {
            return component.getAccessor().invoke(figures) == null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component of a public record cannot be read", e);
        }
    }
}
