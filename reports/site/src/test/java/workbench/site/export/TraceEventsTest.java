package workbench.site.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import workbench.analysis.Analysis;
import workbench.results.Evidence;
import workbench.results.ForkEntry;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.RecordedRuns;
import workbench.site.Site;

/** The traced jobs as trace events, against the traces and the journal. */
class TraceEventsTest {

    /** Two threads of the fork; item 2 runs within item 0, and item 3 takes no time. */
    private static final String THREADS = """
            item,worker,started,ended,process
            0,"pool-1",0,9000,"fork"
            2,"pool-1",1000,2001,"fork"
            1,"pool-2",500,8000,"fork"
            3,"pool-2",8000,8000,"fork"
            4,"pool-2",8000,18001,"fork"
            """;

    /** Three threads of two other processes. */
    private static final String PROCESSES = """
            item,worker,started,ended,process
            0,"worker-1.1",0,10,"worker-1"
            1,"worker-1.2",1,11,"worker-1"
            2,"worker-2",2,12,"worker-2"
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void traces() throws IOException {
        Files.createDirectory(folder.resolve("traces"));
    }

    @Test
    void eachItemIsAnEventInTheLaneOfItsThread() throws IOException {
        trace("c2", THREADS);

        var events = events();
        var items = of("X", events);

        assertThat(items).hasSize(5);
        assertThat(items.getFirst().at("/args/item").intValue()).isZero();
        assertThat(items.getFirst().at("/args/thread").stringValue()).isEqualTo("pool-1");
        assertThat(items.getFirst().at("/dur").decimalValue()).isEqualByComparingTo("9");
        assertThat(items)
                .extracting(item ->
                        item.at("/ts").decimalValue().stripTrailingZeros().toPlainString())
                .containsExactly("0", "0.5", "1", "8", "8");
        assertThat(lanes(events)).isEqualTo(Set.of("pool-1", "pool-2"));
        assertThat(items)
                .allSatisfy(item -> assertThat(name("thread_name", "tid", item, events))
                        .isEqualTo(item.at("/args/thread").stringValue()));
        assertThat(items)
                .allSatisfy(item -> assertThat(name("process_name", "pid", item, events))
                        .isEqualTo("fork-join · factor:numbers=5000 · width 2 · fork"));
    }

    @Test
    void moreThreadsThanALaneForEachSharePlacesInFlight() throws IOException {
        var trace = new StringBuilder("item,worker,started,ended,process\n");
        for (var i = 0; i < 500; i++) {
            trace.append("%d,virtual-%d,%d,%d,fork\n".formatted(i, i, 10 * i, 10 * i + 15));
        }
        trace("c2", trace.toString());

        var events = events();

        assertThat(of("X", events)).hasSize(500);
        assertThat(lanes(events)).isEqualTo(Set.of("slot 1", "slot 2"));
        assertThat(of("X", events).getLast().at("/args/thread").stringValue()).isEqualTo("virtual-499");
    }

    @Test
    void eachProcessThatPerformedItemsIsOne() throws IOException {
        trace("c2", PROCESSES);
        trace("c3", THREADS);

        var events = events();

        assertThat(events)
                .filteredOn(event -> event.at("/name").stringValue().equals("process_name"))
                .extracting(event -> event.at("/args/name").stringValue())
                .containsExactly(
                        "fork-join · factor:numbers=5000 · width 2 · fork",
                        "fork-join · factor:numbers=5000 · width 2 · worker-1",
                        "fork-join · factor:numbers=5000 · width 2 · worker-2",
                        "virtual-threads · factor:numbers=5000 · width 2 · fork");
        assertThat(Stream.concat(numbers("process_name", "pid", events), numbers("thread_name", "tid", events)))
                .as("processes and lanes have numbers of their own")
                .doesNotHaveDuplicates()
                .hasSize(4 + 3 + 2);
        assertThat(name("process_name", "pid", of("X", events).get(2), events)).endsWith("worker-2");
    }

    @Test
    void aTraceOfAnOlderVersionNamesNoProcess() throws IOException {
        trace("c2", "item,worker,started,ended\n0,a,0,5\n1,b,1,4\n");

        assertThat(events())
                .filteredOn(event -> event.at("/name").stringValue().equals("process_name"))
                .extracting(event -> event.at("/args/name").stringValue())
                .containsExactly("fork-join · factor:numbers=5000 · width 2");
    }

    @Test
    void withinALaneEventsNestOrFollowEachOther() throws IOException {
        trace("c2", THREADS);
        trace("c3", THREADS.replace("pool-1", "pool").replace("pool-2", "pool")); // two threads of one name

        var byLane = of("X", events()).stream()
                .collect(groupingBy(event -> event.at("/tid").intValue()));

        assertThat(byLane).hasSize(2 + 3);
        assertThat(byLane.values()).allSatisfy(TraceEventsTest::assertNested);
    }

    private static void assertNested(List<JsonNode> lane) {
        var open = new ArrayDeque<BigDecimal>();
        for (var event : lane) {
            var start = event.at("/ts").decimalValue();
            var end = start.add(event.at("/dur").decimalValue());
            while (!open.isEmpty() && open.getLast().compareTo(start) <= 0) {
                open.removeLast();
            }
            assertThat(open.isEmpty() || open.getLast().compareTo(end) >= 0)
                    .as("%s within what runs in its lane", event)
                    .isTrue();
            open.addLast(end);
        }
    }

    @Test
    void theCounterIsTheNumberOfItemsThatRun() throws IOException {
        trace("c2", THREADS);

        var counts = of("C", events());

        assertThat(counts)
                .extracting(count ->
                        count.at("/ts").decimalValue().stripTrailingZeros().toPlainString() + ": "
                                + count.at("/args/items").intValue())
                .containsExactly("0: 1", "0.5: 2", "1: 3", "2.001: 2", "9: 1", "18.001: 0");
        assertThat(counts).extracting(count -> count.at("/name").stringValue()).containsOnly("items in flight");
    }

    @Test
    void onlyARunWithTracesHasOne() throws IOException {
        var file = Files.writeString(folder.resolve(Exports.EVENTS.name()), "of an earlier call");

        assertThat(TraceEvents.write(analysis(), folder, file)).isFalse();
        assertThat(file).doesNotExist();
        assertThat(Site.write(analysis(), folder, false)).content().doesNotContain(Exports.EVENTS.name());

        trace("c2", THREADS);
        assertThat(Site.write(analysis(), folder, false))
                .content()
                .contains("<a href=\"trace.json.gz\">trace.json.gz</a> (the traced jobs, to open in Perfetto)");
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void largeTracesAreExportedOnlyOnRequest() throws IOException {
        trace("c2", THREADS);
        assertThat(new Exports(analysis(), folder).unasked()).contains(ReportFormat.TRACE);

        try (var large = Files.newByteChannel(
                folder.resolve("traces/c3.csv"),
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE))) {
            large.position(Exports.MOST_TRACED_BYTES).write(ByteBuffer.wrap(new byte[1]));
        }

        assertThat(new Exports(analysis(), folder).unasked()).isNotEmpty().doesNotContain(ReportFormat.TRACE);
        assertThat(new Exports(analysis(), folder).write(Set.of(ReportFormat.TRACE), folder))
                .containsExactly(Exports.EVENTS);
    }

    private void trace(String cell, String text) throws IOException {
        Files.writeString(folder.resolve("traces/%s.csv".formatted(cell)), text);
    }

    private static Analysis analysis() {
        return Analysis.of(Recorded.of(RecordedRuns.quiet())
                .each(fork -> fork.round() == 1 ? traced(fork) : fork)
                .journal());
    }

    private static ForkEntry traced(ForkEntry fork) {
        var file = "traces/%s.csv".formatted(fork.cell());
        return Recorded.explained(fork, null, new Evidence(2, 18_001L, 18_001L, file, 2, List.of(), null, null, null));
    }

    private List<JsonNode> events() throws IOException {
        var file = folder.resolve(Exports.EVENTS.name());
        assertThat(TraceEvents.write(analysis(), folder, file)).isTrue();
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return list(JsonMapper.shared().readTree(in).at("/traceEvents"));
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }

    private static List<JsonNode> of(String kind, List<JsonNode> events) {
        return events.stream()
                .filter(event -> event.at("/ph").stringValue().equals(kind))
                .toList();
    }

    private static Stream<Integer> numbers(String name, String of, List<JsonNode> events) {
        return events.stream()
                .filter(event -> event.at("/name").stringValue().equals(name))
                .map(event -> event.at("/" + of).intValue());
    }

    private static Set<String> lanes(List<JsonNode> events) {
        return events.stream()
                .filter(event -> event.at("/name").stringValue().equals("thread_name"))
                .map(event -> event.at("/args/name").stringValue())
                .collect(toSet());
    }

    /** The name that the process or the lane of an event was given. */
    private static String name(String kind, String of, JsonNode event, List<JsonNode> events) {
        return events.stream()
                .filter(other -> other.at("/name").stringValue().equals(kind))
                .filter(other -> other.at("/" + of).equals(event.at("/" + of)))
                .findFirst()
                .orElseThrow()
                .at("/args/name")
                .stringValue();
    }
}
