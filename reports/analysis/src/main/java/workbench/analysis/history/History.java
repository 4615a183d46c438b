package workbench.analysis.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import workbench.analysis.cell.Measurement;
import workbench.results.Journal;
import workbench.statistics.Fork;
import workbench.statistics.MachineShift;
import workbench.statistics.Sample;
import workbench.statistics.math.Medians;
import workbench.statistics.stability.LevelShifts;

/**
 * Runs in the order of time, and each cell through them. Immutable, and a pure function of the journals.
 *
 * @param runs the runs, the oldest first
 * @param cells the cells that have a time in any of them, in the order of the latest run that has them
 */
public record History(List<HistoricRun> runs, List<CellHistory> cells) {

    public History {
        runs = List.copyOf(runs);
        cells = List.copyOf(cells);
    }

    /**
     * The history of some runs.
     *
     * @param journals the journals, by the names of the runs
     */
    public static History of(Map<String, Journal> journals) {
        var runs = journals.entrySet().stream()
                .map(run -> HistoricRun.of(run.getKey(), run.getValue()))
                .sorted(Comparator.comparing(
                                (HistoricRun run) -> run.journal().run().started())
                        .thenComparing(HistoricRun::name))
                .toList();
        return new History(runs, new Cells(runs).found());
    }

    /** How many changes there are in all cells. */
    public int changes() {
        return cells.stream().mapToInt(cell -> cell.changes().size()).sum();
    }

    /** Follows the cells through the runs. */
    private record Cells(List<HistoricRun> runs) {

        List<CellHistory> found() {
            var latest = new LinkedHashMap<Object, Measurement>();
            for (var run : runs.reversed()) {
                run.cells().stream()
                        .filter(cell -> cell.steady().isPresent())
                        .forEach(cell -> latest.putIfAbsent(key(cell), cell));
            }
            return latest.values().stream().map(this::history).toList();
        }

        /** What makes a cell the same in several runs. */
        private static Object key(Measurement one) {
            var cell = one.cell();
            return List.of(
                    cell.workload().key(),
                    cell.strategy().key(),
                    cell.width(),
                    Optional.ofNullable(cell.jvm()),
                    cell.language(),
                    cell.jvmOptions());
        }

        private CellHistory history(Measurement latest) {
            var points = new ArrayList<HistoryPoint>();
            for (var run = 0; run < runs.size(); run++) {
                var position = run;
                runs.get(run).cells().stream()
                        .filter(cell -> key(cell).equals(key(latest)))
                        .findFirst()
                        .flatMap(Measurement::steady)
                        .ifPresent(time -> points.add(new HistoryPoint(position, time)));
            }
            return new CellHistory(latest, points, changes(points));
        }

        private List<LevelChange> changes(List<HistoryPoint> points) {
            var starts = new ArrayList<Integer>();
            starts.add(0);
            starts.addAll(LevelShifts.of(times(points)));
            starts.add(points.size());
            return IntStream.range(1, starts.size() - 1)
                    .mapToObj(i -> change(
                            points.subList(starts.get(i - 1), starts.get(i)),
                            points.subList(starts.get(i), starts.get(i + 1))))
                    .toList();
        }

        private static double[] times(List<HistoryPoint> points) {
            return points.stream().mapToDouble(point -> point.time().value()).toArray();
        }

        private LevelChange change(List<HistoryPoint> before, List<HistoryPoint> after) {
            var ratio = Medians.median(times(after)) / Medians.median(times(before));
            return new LevelChange(after.getFirst().run(), ratio, cause(ratio, before, after));
        }

        private ChangeCause cause(double ratio, List<HistoryPoint> before, List<HistoryPoint> after) {
            var machine = run(before.getLast()).machine();
            if (!machine.equals(run(after.getFirst()).machine())) {
                return ChangeCause.ANOTHER_MACHINE;
            }
            Predicate<HistoryPoint> same = point -> run(point).machine().equals(machine);
            var then = kernel(before.stream().filter(same).toList());
            var here = kernel(after.stream().filter(same).toList());
            if (then.size() == 0 || here.size() == 0) {
                return ChangeCause.UNKNOWN;
            }
            return Math.max(ratio, 1 / ratio) > MachineShift.of(here, then).bound()
                    ? ChangeCause.NOT_THE_MACHINE
                    : ChangeCause.PERHAPS_THE_MACHINE;
        }

        private HistoricRun run(HistoryPoint point) {
            return runs.get(point.run());
        }

        /** The times of the calibration kernel, one for each run that has it. */
        private Sample kernel(List<HistoryPoint> points) {
            return new Sample(points.stream()
                    .filter(point -> run(point).kernelNanos().isPresent())
                    .map(point -> new Fork(point.run(), run(point).kernelNanos().getAsDouble(), List.of()))
                    .toList());
        }
    }
}
