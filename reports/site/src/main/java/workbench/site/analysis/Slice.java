package workbench.site.analysis;

import java.util.List;
import java.util.OptionalDouble;
import workbench.results.Use;

/**
 * The cells that are compared: equal workload, equal width, and the baselines of the workload.
 *
 * @param id unique within the run, fit for a file name and an anchor
 * @param workload the workload
 * @param width the width
 * @param standings the ranked ones by estimate, fastest first; then those beside, pending, failed and unavailable
 * @param answer the verdict
 * @param evidence the comparison of the best with each other ranked cell in words, each a sentence
 * @param evidenceAsFirstMeasured likewise with the disturbed rounds in place of their repetitions; empty where none was repeated
 * @param twins the checks of the instrument: cells against themselves
 * @param load what the machine did besides
 * @param pairings the comparison of each ranked cell with each slower one
 */
public record Slice(
        String id,
        Use workload,
        int width,
        List<Standing> standings,
        Answer answer,
        List<String> evidence,
        List<String> evidenceAsFirstMeasured,
        List<Twin> twins,
        Load load,
        List<Pairing> pairings) {

    /** What it is called. */
    public String title() {
        return "%s · width %s".formatted(workload.label(), width);
    }

    /** The standings of one kind, in order. */
    public List<Standing> with(Status status) {
        return standings.stream()
                .filter(standing -> standing.status() == status)
                .toList();
    }

    /** Those that have a time: the ranked ones and those beside, in order. */
    public List<Standing> measured() {
        return standings.stream()
                .filter(standing -> standing.measurement().steady().isPresent())
                .toList();
    }

    /** The floor of the cells at this width, in nanoseconds; empty where it is unknown. */
    public OptionalDouble floor() {
        return measured().stream()
                .filter(standing -> standing.measurement().cell().width() == width)
                .flatMapToDouble(standing -> standing.measurement().floor().stream())
                .min();
    }
}
