package workbench.harness.run;

import java.io.IOException;
import java.io.Serial;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import workbench.harness.plan.PlannedCell;
import workbench.parameter.Arguments;
import workbench.process.ChildLauncher;
import workbench.workload.Provision;
import workbench.workload.Setting;

/** What the workloads of a run need outside the forks: one provision for each distinct workload and arguments. */
final class Provisions implements AutoCloseable {

    private record Key(String workload, Arguments arguments) {

        static Key of(PlannedCell cell) {
            return new Key(cell.workload().name(), cell.workloadArguments());
        }
    }

    private final Map<Key, Provision> provisions = new LinkedHashMap<>();

    /**
     * Starts all that the cells need.
     *
     * @throws ProvisionException if one cannot be provided; those already started are ended
     */
    static Provisions start(
            Collection<PlannedCell> cells, RunFolder folder, ChildLauncher children, RunListener listener)
            throws ProvisionException {
        var provisions = new Provisions();
        try {
            for (var cell : cells) {
                if (!provisions.provisions.containsKey(Key.of(cell))) {
                    listener.provisioning(cell.cell().workload().label());
                    provisions.add(cell, widest(cell, cells), folder, children);
                }
            }
            return provisions;
        } catch (ProvisionException e) {
            provisions.close();
            throw e;
        }
    }

    private static int widest(PlannedCell one, Collection<PlannedCell> cells) {
        return cells.stream()
                .filter(cell -> Key.of(cell).equals(Key.of(one)))
                .mapToInt(cell -> cell.cell().width())
                .max()
                .orElse(1);
    }

    private void add(PlannedCell cell, int width, RunFolder folder, ChildLauncher children) throws ProvisionException {
        try {
            var own = folder.work("provision-" + (provisions.size() + 1));
            var setting = new Setting(cell.workloadArguments(), width, own, children);
            provisions.put(Key.of(cell), cell.workload().provision(setting));
        } catch (Exception e) { // whatever a workload throws
            throw new ProvisionException(cell.cell().workload().label(), e);
        }
    }

    /** The arguments with which a fork opens the workload of a cell. */
    Arguments arguments(PlannedCell cell) {
        var provision = provisions.get(Key.of(cell));
        return provision == null ? cell.workloadArguments() : provision.arguments();
    }

    @Override
    public void close() {
        provisions.values().forEach(Provision::close);
    }

    /** What a workload needs could not be provided. */
    static final class ProvisionException extends IOException {

        @Serial
        private static final long serialVersionUID = 1;

        ProvisionException(String workload, Exception cause) {
            super("cannot provide what %s needs: %s".formatted(workload, cause.getMessage()), cause);
        }
    }
}
