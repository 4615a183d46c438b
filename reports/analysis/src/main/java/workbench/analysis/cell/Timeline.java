package workbench.analysis.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * A traced job: which item ran when, and in which row. A row is a worker. Where there are more workers than the width, such as one virtual
 * thread per item, or more than {@value #MOST_ROWS}, a row is a place in flight, and each item takes the first that is free.
 *
 * @param name what the cell is called
 * @param width the most items that it may have in flight
 * @param workers how many workers had items
 * @param bars the items in the order in which they started
 */
public record Timeline(String name, int width, int workers, List<Bar> bars) {

    /** With more workers, rows are places in flight; places beyond this many are not shown. */
    public static final int MOST_ROWS = 64;

    /**
     * One item.
     *
     * @param row its row, from 0
     * @param started nanoseconds from the start of the first item
     * @param ended likewise
     */
    public record Bar(int row, long started, long ended) {}

    /**
     * An item as it was traced.
     *
     * @param worker who performed it
     * @param started nanoseconds from the start of the first item
     * @param ended likewise
     */
    public record Traced(String worker, long started, long ended) {}

    public Timeline {
        bars = List.copyOf(bars);
    }

    /** The timeline of a cell. */
    public static Timeline of(Measurement one, List<Traced> items) {
        var inOrder =
                items.stream().sorted(Comparator.comparingLong(Traced::started)).toList();
        var rows = new LinkedHashMap<String, Integer>();
        inOrder.forEach(item -> rows.putIfAbsent(item.worker, rows.size()));
        var bars = rows.size() > Math.min(MOST_ROWS, one.cell().width())
                ? inPlaces(inOrder)
                : inOrder.stream()
                        .map(item -> new Bar(rows.getOrDefault(item.worker, 0), item.started, item.ended))
                        .toList();
        return new Timeline(one.name(), one.cell().width(), rows.size(), bars);
    }

    private static List<Bar> inPlaces(List<Traced> inOrder) {
        var free = new TreeSet<Integer>();
        var running = new PriorityQueue<Bar>(Comparator.comparingLong(Bar::ended));
        var bars = new ArrayList<Bar>();
        for (var item : inOrder) {
            for (var first = running.peek(); first != null && first.ended <= item.started; first = running.peek()) {
                free.add(running.remove().row);
            }
            var place = free.isEmpty() ? running.size() : free.removeFirst();
            var bar = new Bar(place, item.started, item.ended);
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
        var worked = bars.stream().mapToDouble(bar -> bar.ended - bar.started).sum();
        return nanos() == 0 ? 0 : worked / nanos() / width;
    }
}
