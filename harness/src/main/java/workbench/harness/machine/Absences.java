package workbench.harness.machine;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a machine does not tell of the noise and the costs of a fork. */
public final class Absences {

    private Absences() {}

    /** The parts of an activity and of a cost that are null on this machine, by their names. */
    public static List<String> of(Proc proc) {
        var gauge = new Gauge(proc, ProcessHandle.current().pid());
        return Stream.of(gauge.lap(), gauge.cost())
                .flatMap(figures -> Arrays.stream(figures.getClass().getRecordComponents())
                        .filter(part -> isAbsent(part, figures))
                        .map(RecordComponent::getName))
                .toList();
    }

    private static boolean isAbsent(RecordComponent part, Record figures) {
        try {
            return part.getAccessor().invoke(figures) == null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a part of a public record cannot be read", e);
        }
    }
}
