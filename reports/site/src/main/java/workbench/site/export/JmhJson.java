package workbench.site.export;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Measurement;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.results.Jvm;
import workbench.results.RunEntry;
import workbench.results.jmh.JmhCellName;
import workbench.statistics.Estimate;
import workbench.statistics.math.Medians;

/**
 * The times of all cells that have one, in the form that JMH writes with {@code -rf json}: an operation is a job, and what tells cells
 * apart stands in {@code benchmark}, since readers ignore the rest or show it beside the name. There are no {@code params}, which some
 * readers would append to the name.
 *
 * <p>Score and interval are those of the report: the geometric mean of the forks and its 95 % interval. Readers choke on the {@code NaN}
 * that JMH writes in place of an unknown figure, so where there is no interval, its ends are the score.
 */
final class JmhJson {

    private static final double NANOS_PER_MILLI = 1e6;

    private static final List<Double> PERCENTILES =
            List.of(0.0, 50.0, 90.0, 95.0, 99.0, 99.9, 99.99, 99.999, 99.9999, 100.0);

    private static final Pattern VM = Pattern.compile("(.+) (\\d\\S*)");

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private JmhJson() {}

    static String of(Analysis analysis) {
        var run = analysis.journal().run();
        var results = analysis.measurements().stream()
                .flatMap(one -> one.steady().stream().map(estimate -> result(run, one, estimate)))
                .toList();
        return WRITER.writeValueAsString(results) + "\n";
    }

    /** The fields of JMH, in its order. */
    private record Result(
            String jmhVersion,
            String benchmark,
            String mode,
            int threads,
            int forks,
            List<String> jvmArgs,
            String jdkVersion,
            String vmName,
            @Nullable String vmVersion,
            int warmupIterations,
            @Nullable String warmupTime,
            int warmupBatchSize,
            int measurementIterations,
            @Nullable String measurementTime,
            int measurementBatchSize,
            PrimaryMetric primaryMetric,
            Map<String, PrimaryMetric> secondaryMetrics) {}

    /** The last field is not one of JMH's: of how many jobs each score is the mean. */
    private record PrimaryMetric(
            double score,
            double scoreError,
            List<Double> scoreConfidence,
            Map<String, Double> scorePercentiles,
            String scoreUnit,
            List<List<Double>> rawData,
            List<List<Integer>> rawOperations) {}

    private static Result result(RunEntry run, Measurement one, Estimate estimate) {
        var cell = one.cell();
        var jvm = run.jvms().stream()
                .filter(other -> other.name().equals(cell.jvm()))
                .findFirst();
        var vm = VM.matcher(jvm.map(Jvm::vendor).orElse(run.environment().vm()));
        var version = vm.matches() ? vm.group(2) : null;
        var forks = one.counted();
        var warmup = forks.getFirst().warmup();
        var iterations = forks.getFirst().iterations();
        return new Result(
                run.imported() ? run.version() : "Concurrency Workbench " + run.version(),
                new JmhCellName(cell.workload().label(), one.name(), cell.width()).benchmark(),
                "avgt",
                cell.width(),
                forks.size(),
                cell.jvmOptions(),
                jvm.map(Jvm::jdk).orElse(run.environment().jdk()),
                version == null ? jvm.map(Jvm::vendor).orElse(run.environment().vm()) : vm.group(1),
                version,
                warmup.size(),
                length(run, warmup),
                1,
                iterations.size(),
                length(run, iterations),
                1,
                metric(forks, estimate),
                Map.of());
    }

    /** How long an iteration is on average; null if there is none, or JMH measured them and its times are not known. */
    private static @Nullable String length(RunEntry run, List<Iteration> iterations) {
        return run.imported() || iterations.isEmpty()
                ? null
                : "%s ms"
                        .formatted(Math.round(iterations.stream()
                                        .mapToLong(Iteration::nanos)
                                        .average()
                                        .orElseThrow()
                                / NANOS_PER_MILLI));
    }

    private static PrimaryMetric metric(List<ForkEntry> forks, Estimate estimate) {
        var score = millis(estimate.value());
        var low = estimate.interval().map(interval -> millis(interval.low())).orElse(score);
        var high = estimate.interval().map(interval -> millis(interval.high())).orElse(score);
        var scores = ofEach(forks, iteration -> millis(iteration.nanosPerJob()));
        return new PrimaryMetric(
                score,
                (high - low) / 2,
                List.of(low, high),
                percentiles(scores),
                "ms/op",
                scores,
                ofEach(forks, Iteration::jobs));
    }

    private static double millis(double nanos) {
        return nanos / NANOS_PER_MILLI;
    }

    /** A figure of each iteration: a list for each fork. */
    private static <T> List<List<T>> ofEach(List<ForkEntry> forks, Function<Iteration, T> figure) {
        return forks.stream()
                .map(fork -> fork.iterations().stream().map(figure).toList())
                .toList();
    }

    private static Map<String, Double> percentiles(List<List<Double>> scores) {
        var all = scores.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        var percentiles = new LinkedHashMap<String, Double>();
        for (var percent : PERCENTILES) {
            percentiles.put(percent.toString(), percent == 0 ? all[0] : Medians.quantile(percent / 100, all));
        }
        return percentiles;
    }
}
