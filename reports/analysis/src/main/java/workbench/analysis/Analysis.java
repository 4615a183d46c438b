package workbench.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Measurements;
import workbench.analysis.cell.Status;
import workbench.analysis.compare.GateResult;
import workbench.analysis.compare.SlowdownGate;
import workbench.analysis.conclusion.Conclusion;
import workbench.analysis.conclusion.Versions;
import workbench.analysis.scaling.Scaling;
import workbench.analysis.scaling.Scalings;
import workbench.analysis.scaling.Shapes;
import workbench.analysis.slice.Decision;
import workbench.analysis.slice.Decisions;
import workbench.analysis.slice.Overall;
import workbench.analysis.slice.Rules;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Slices;
import workbench.analysis.slice.Twin;
import workbench.analysis.slice.WidthRace;
import workbench.analysis.trust.Caveat;
import workbench.analysis.trust.Caveats;
import workbench.analysis.trust.Trust;
import workbench.results.Journal;
import workbench.results.Question;
import workbench.statistics.Comparison;

/**
 * The analysis of a run. Immutable, and a pure function of the journal.
 *
 * @param journal what it was made of
 * @param measurements the cells, each by itself, in the order of the plan
 * @param slices the slices, in the order of the plan
 * @param decisions which strategy to use, at which width, for each workload in each language
 * @param overall what is best over the run as a whole; empty if it was not declared to compare that
 * @param conclusion the answer to the question of the run as a whole; empty if it had none
 * @param scalings how the strategies of a workload scale, for each workload and language that was measured at two widths or more
 * @param shapes the languages beside each other, for each workload that was measured in several
 * @param caveats what qualifies the run as a whole
 */
public record Analysis(
        Journal journal,
        List<Measurement> measurements,
        List<Slice> slices,
        List<Decision> decisions,
        Optional<Overall> overall,
        Optional<Conclusion> conclusion,
        List<Scaling> scalings,
        List<Shapes> shapes,
        List<Caveat> caveats) {

    /** Analyses a journal; one that has no end yet, or cells without forks, gives what can be said so far. */
    public static Analysis of(Journal journal) {
        var measurements = Measurements.of(journal);
        var rules = Rules.of(journal.run().design());
        var slices = Slices.of(measurements, rules);
        var caveats = Caveats.of(journal, slices);
        // JMH's time is that of one of the threads, so times at different numbers of threads do not compare.
        var imported = journal.run().imported();
        var cores = journal.run().environment().cores();
        var design = journal.run().design();
        var decisions = imported ? Decisions.ofEach(slices) : Decisions.of(measurements, slices, rules);
        return new Analysis(
                journal,
                measurements,
                slices,
                decisions,
                Optional.ofNullable(design.overall())
                        .map(compared -> Overall.of(compared, measurements, slices, rules)),
                Optional.ofNullable(design.question())
                        .map(question -> Conclusion.of(question, measurements, slices, decisions, rules, cores)),
                imported ? List.of() : Scalings.of(measurements, cores),
                Shapes.of(measurements),
                caveats);
    }

    /**
     * The ids of the cells that may leave the run, since they are done in every slice that they belong to: the race is over, or they
     * are out of it; in a run without a race, each of their comparisons is decided or as precise as wanted. Where the least width is
     * sought, the widths of each strategy race instead.
     */
    public Set<String> settled() {
        return journal.run().design().question() == Question.WIDTH
                        && rules().regret().isPresent()
                ? WidthRace.settled(measurements, rules())
                : Slices.settled(measurements, rules());
    }

    /** What the run was to find out. */
    public Rules rules() {
        return Rules.of(journal.run().design());
    }

    /** Whether the new version of what was measured is slower than the run allows; empty if it was not to be judged by that. */
    public Optional<GateResult> gate() {
        return Optional.ofNullable(journal.run().invocation())
                .flatMap(invocation -> Optional.ofNullable(invocation.gate()))
                .flatMap(gate -> conclusion
                        .filter(Versions.class::isInstance)
                        .map(Versions.class::cast)
                        .map(versions ->
                                new SlowdownGate(gate.failIfSlower()).judge(versions.cells(), versions.missing())));
    }

    /** What speaks for and against believing the run; computed at each call. */
    public Trust trust() {
        return Trust.of(journal, measurements, twins());
    }

    /** The comparisons of cells with themselves, each once, even if a baseline is in several slices. */
    public List<Comparison> twins() {
        return slices.stream()
                .flatMap(slice -> slice.twins().stream())
                .map(Twin::comparison)
                .distinct()
                .toList();
    }

    /** Whether some cell failed. */
    public boolean hasFailures() {
        return slices.stream()
                .flatMap(slice -> slice.standings().stream())
                .anyMatch(standing -> standing.status() == Status.FAILED);
    }
}
