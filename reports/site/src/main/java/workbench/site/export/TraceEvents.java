package workbench.site.export;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Timeline;
import workbench.analysis.cell.Timeline.Bar;
import workbench.wording.ControlCharacters;
import workbench.wording.PictureWords;

/**
 * The traced jobs as trace events, which Perfetto and Chrome show: a process for each that performed items, a lane for each worker or
 * place in flight, an event for each item, and a counter of the items in flight. Each job begins at 0, so that they lie one above the
 * other. Only one job is in memory at a time.
 *
 * @see <a href="https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU">Trace Event Format</a>
 */
final class TraceEvents {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();

    private static final String METADATA = "M";
    private static final String COMPLETE = "X";
    private static final String COUNTER = "C";

    private final Writer out;
    private boolean empty = true;

    /** The number of the last process or lane: no two share one, since some viewers take a lane's number for unique. */
    private int last;

    private TraceEvents(Writer out) {
        this.out = out;
    }

    /**
     * One event.
     *
     * @param ph its kind
     * @param ts when, in microseconds; null for metadata
     * @param dur how long, in microseconds; null if it has no length
     */
    private record Event(
            String name,
            String ph,
            int pid,
            @Nullable Integer tid,
            @Nullable BigDecimal ts,
            @Nullable BigDecimal dur,
            Object args) {}

    /** What is known of an item beside its times. */
    private record Performed(int item, String thread) {}

    private record EventLane(int pid, int row) {}

    /**
     * Writes the traced jobs of a run, compressed.
     *
     * @param home the run's folder
     * @param file replaced; deleted if there are no traces
     * @return whether there are any
     */
    static boolean write(Analysis analysis, Path home, Path file) throws IOException {
        var any = false;
        try (var out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            var writer = new TraceEvents(out);
            out.write("{\"displayTimeUnit\":\"ns\",\"traceEvents\":[");
            for (var one : analysis.measurements()) {
                var timeline = TraceFiles.timeline(one, home);
                if (timeline.isPresent()) {
                    writer.job(one, timeline.get());
                }
            }
            out.write("\n]}\n");
            any = !writer.empty;
        }
        if (!any) {
            Files.delete(file);
        }
        return any;
    }

    private void job(Measurement one, Timeline timeline) throws IOException {
        var processes = processes(one, timeline);
        var lanes = new HashMap<EventLane, Integer>();
        for (var bar : timeline.bars()) {
            var pid = Objects.requireNonNull(processes.get(bar.traced().process()));
            var lane = new EventLane(pid, bar.row());
            if (!lanes.containsKey(lane)) {
                lanes.put(lane, named("thread", pid, ++last, PictureWords.lane(timeline, bar)));
            }
            item(bar, pid, Objects.requireNonNull(lanes.get(lane)));
        }
        inFlight(timeline, processes.firstEntry().getValue());
    }

    /** The numbers of the processes of a job; the fork, which counts the items in flight, is the first, even if it performed none. */
    private SequencedMap<String, Integer> processes(Measurement one, Timeline timeline) throws IOException {
        var names = new TreeSet<>(Comparator.comparing((String name) -> !name.equals(Timeline.FORK))
                .thenComparing(Comparator.naturalOrder()));
        timeline.bars().forEach(bar -> names.add(bar.traced().process()));
        if (!names.contains(Timeline.UNKNOWN)) {
            names.add(Timeline.FORK);
        }
        var numbers = new LinkedHashMap<String, Integer>();
        for (var name : names) {
            var pid = ++last;
            numbers.put(name, named("process", pid, null, PictureWords.process(one, name)));
        }
        return numbers;
    }

    /** Names a process or a lane and gives it its place in the order in which they are named. Returns its number. */
    private int named(String kind, int pid, @Nullable Integer tid, String name) throws IOException {
        write(new Event(kind + "_name", METADATA, pid, tid, null, null, Map.of("name", name)));
        write(new Event(kind + "_sort_index", METADATA, pid, tid, null, null, Map.of("sort_index", last)));
        return last;
    }

    private void item(Bar bar, int pid, int tid) throws IOException {
        var traced = bar.traced();
        write(new Event(
                "item " + traced.item(),
                COMPLETE,
                pid,
                tid,
                micros(bar.started()),
                micros(bar.ended() - bar.started()),
                new Performed(traced.item(), traced.worker())));
    }

    /** The count whenever it changes. */
    private void inFlight(Timeline timeline, int pid) throws IOException {
        var changes = new TreeMap<Long, Integer>();
        for (var bar : timeline.bars()) {
            changes.merge(bar.started(), 1, Integer::sum);
            changes.merge(bar.ended(), -1, Integer::sum);
        }
        var items = 0;
        for (var change : changes.entrySet()) {
            if (change.getValue() != 0) {
                items += change.getValue();
                write(new Event(
                        "items in flight", COUNTER, pid, null, micros(change.getKey()), null, Map.of("items", items)));
            }
        }
    }

    private static BigDecimal micros(long nanos) {
        return BigDecimal.valueOf(nanos, 3);
    }

    private void write(Event event) throws IOException {
        out.write(empty ? "\n" : ",\n");
        out.write(ControlCharacters.shown(MAPPER.writeValueAsString(event)));
        empty = false;
    }
}
