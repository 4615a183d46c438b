package workbench.harness.run;

import java.io.Serial;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.harness.plan.PlannedCell;
import workbench.parameter.Arguments;
import workbench.parameter.OneLine;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.results.ForkEntry;
import workbench.workload.Provision;

/** What the workloads of a run need outside the forks: one provision for each distinct workload and arguments. */
final class Provisions implements AutoCloseable {

    private record Key(String workload, Arguments arguments) {

        static Key of(PlannedCell cell) {
            return new Key(cell.cell().workload().versionedName(), cell.workloadArguments());
        }
    }

    private final Map<Key, Provision> provisions = new LinkedHashMap<>();
    private final Map<Key, String> missing = new LinkedHashMap<>();

    /** Starts all that the cells need. If something cannot be provided, the forks that ask for it fail. */
    static Provisions start(
            Collection<PlannedCell> cells, RunFolder folder, ChildLauncher children, RunListener listener) {
        var all = new Provisions();
        for (var cell : cells) {
            var key = Key.of(cell);
            if (cell.fault().isEmpty() && !all.provisions.containsKey(key) && !all.missing.containsKey(key)) {
                listener.provisioning(cell.cell().workload().label());
                all.add(cell, widest(cell, cells), folder, children);
            }
        }
        return all;
    }

    private static int widest(PlannedCell one, Collection<PlannedCell> cells) {
        return cells.stream()
                .filter(cell -> Key.of(cell).equals(Key.of(one)))
                .mapToInt(cell -> cell.cell().width())
                .max()
                .orElse(1);
    }

    private void add(PlannedCell cell, int width, RunFolder folder, ChildLauncher children) {
        var key = Key.of(cell);
        try {
            var own = folder.work("provision-" + (provisions.size() + missing.size() + 1));
            var sees =
                    cell.launcher().withJava(children.java()); // the classes of its version, in the workbench's own JDK
            var setting = new Setting(cell.workloadArguments(), width, own, sees);
            provisions.put(key, cell.workload().provision(setting));
        } catch (Exception e) { // whatever a workload throws
            missing.put(
                    key,
                    "cannot provide what %s needs: %s".formatted(cell.workload().name(), OneLine.message(e)));
        }
    }

    /**
     * The arguments with which a fork opens the workload of a cell.
     *
     * @throws MissingException if what it needs could not be provided, or a plugin is at fault
     */
    Arguments arguments(PlannedCell cell) throws MissingException {
        require(cell);
        var provision = provisions.get(Key.of(cell));
        if (provision == null) {
            throw new MissingException(missing.getOrDefault(Key.of(cell), "nothing was provided"));
        }
        return provision.arguments();
    }

    /**
     * Refuses a cell whose plugins cannot be relied on.
     *
     * @throws MissingException with the reason
     */
    void require(PlannedCell cell) throws MissingException {
        if (cell.fault().isPresent()) {
            throw new MissingException(cell.fault().get());
        }
    }

    /** What a reader should know about the provision of a cell's workload, under the keys of the journal. */
    Map<String, String> facts(PlannedCell cell) {
        var provision = provisions.get(Key.of(cell));
        if (provision == null) {
            return Map.of();
        }
        var facts = new LinkedHashMap<>(provision.facts());
        provision.bottleneck().ifPresent(why -> facts.put(ForkEntry.BOTTLENECK, why));
        return facts;
    }

    /** The process of the provision of a cell's workload. */
    Optional<ProcessHandle> process(PlannedCell cell) {
        return Optional.ofNullable(provisions.get(Key.of(cell))).flatMap(Provision::process);
    }

    /** The processes of all provisions. */
    List<ProcessHandle> processes() {
        return provisions.values().stream()
                .flatMap(provision -> provision.process().stream())
                .toList();
    }

    @Override
    public void close() {
        provisions.values().forEach(Provision::close);
    }

    /** What a workload needs could not be provided. */
    static final class MissingException extends Exception {

        @Serial
        private static final long serialVersionUID = 1;

        MissingException(String message) {
            super(message);
        }
    }
}
