package workbench.analysis.cell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * A traced job: which item ran when, and in which row. A row is a worker, whose items follow each other, or one runs within another.
 * Where there are more workers than the width, such as one virtual thread per item, or more than {@value #MOST_ROWS}, or several of one
 * name, a row is a place in flight, and each item takes the first that is free.
 *
 * @param name what the cell is called
 * @param width the most items that it may have in flight
 * @param workers how many workers had items
 * @param rowPerWorker whether a row is a worker, and not a place in flight
 * @param bars the items in the order in which they started; of two that started together, the longer one first
 */
public record Timeline(String name, int width, int workers, boolean rowPerWorker, List<Bar> bars) {

    /** With more workers, rows are places in flight; places beyond this many are not shown. */
    public static final int MOST_ROWS = 64;

    /** The process in which a cell is measured. */
    public static final String FORK = "fork";

    /** The process of items whose trace does not say it. */
    public static final String UNKNOWN = "";

    /** Items in the order in which one that runs within another comes after it. */
    private static final Comparator<Traced> OUTER_FIRST = Comparator.comparingLong(Traced::started)
            .thenComparing(Comparator.comparingLong(Traced::ended).reversed());

    /**
     * One item in its row.
     *
     * @param row its row, from 0
     * @param traced the item
     */
    public record Bar(int row, Traced traced) {

        /** Nanoseconds from the start of the first item. */
        public long started() {
            return traced.started;
        }

        /** Likewise. */
        public long ended() {
            return traced.ended;
        }
    }

    /**
     * An item as it was traced.
     *
     * @param item its index
     * @param worker who performed it
     * @param process the process of that worker: {@link #FORK}, one that the fork started, or {@link #UNKNOWN}
     * @param started nanoseconds from the start of the first item
     * @param ended likewise
     */
    public record Traced(int item, String worker, String process, long started, long ended) {

        private Worker by() {
            return new Worker(process, worker);
        }
    }

    private record Worker(String process, String name) {}

    public Timeline {
        bars = List.copyOf(bars);
    }

    /** The timeline of a cell. */
    public static Timeline of(Measurement one, List<Traced> items) {
        var inOrder = items.stream().sorted(OUTER_FIRST).toList();
        var byWorker = inOrder.stream().collect(groupingBy(Traced::by, LinkedHashMap::new, toList()));
        var rowPerWorker = byWorker.size() <= Math.min(MOST_ROWS, one.cell().width())
                && byWorker.values().stream().allMatch(Timeline::nest);
        var bars = rowPerWorker ? inRows(inOrder, List.copyOf(byWorker.keySet())) : inPlaces(inOrder);
        return new Timeline(one.name(), one.cell().width(), byWorker.size(), rowPerWorker, bars);
    }

    /** Whether of any two items of a worker, one ends before the other starts, or runs within it. */
    private static boolean nest(List<Traced> ofOneWorker) {
        var running = new ArrayDeque<Traced>();
        for (var item : ofOneWorker) {
            while (!running.isEmpty() && running.getLast().ended <= item.started) {
                running.removeLast();
            }
            if (!running.isEmpty() && running.getLast().ended < item.ended) {
                return false;
            }
            running.addLast(item);
        }
        return true;
    }

    private static List<Bar> inRows(List<Traced> inOrder, List<Worker> workers) {
        var rows = new HashMap<Worker, Integer>();
        workers.forEach(worker -> rows.put(worker, rows.size()));
        return inOrder.stream()
                .map(item -> new Bar(rows.getOrDefault(item.by(), 0), item))
                .toList();
    }

    private static List<Bar> inPlaces(List<Traced> inOrder) {
        var free = new TreeSet<Integer>();
        var running = new PriorityQueue<Bar>(Comparator.comparingLong(Bar::ended));
        var bars = new ArrayList<Bar>();
        for (var item : inOrder) {
            for (var first = running.peek(); first != null && first.ended() <= item.started; first = running.peek()) {
                free.add(running.remove().row);
            }
            var place = free.isEmpty() ? running.size() : free.removeFirst();
            var bar = new Bar(place, item);
            running.add(bar);
            bars.add(bar);
        }
        return bars;
    }

    /** How many rows it has. */
    public int rows() {
        return bars.stream().mapToInt(Bar::row).max().orElse(-1) + 1;
    }

    /** When the last item ended. */
    public long nanos() {
        return bars.stream().mapToLong(Bar::ended).max().orElse(0);
    }

    /** How much of its width was at work on average, from 0 to 1. */
    public double busy() {
        var worked =
                bars.stream().mapToDouble(bar -> bar.ended() - bar.started()).sum();
        return nanos() == 0 ? 0 : worked / nanos() / width;
    }
}
