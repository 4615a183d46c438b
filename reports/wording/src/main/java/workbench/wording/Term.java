package workbench.wording;

import java.util.List;

/**
 * A word of the reports that not everybody knows.
 *
 * @param id its anchor on the page that explains it
 * @param spellings how it is written in a text; the first is its name
 * @param meaning what it means, in a sentence or two
 */
public record Term(String id, List<String> spellings, String meaning) {

    /** All of them, in alphabetical order. */
    public static final List<Term> ALL = List.of(
            new Term(
                    "twin",
                    List.of("A/A twin", "A/A twins"),
                    "The same strategy measured a second time, as if it were another one. Any difference between the two is noise, so a "
                            + "twin that differs is a false alarm."),
            new Term(
                    "baseline",
                    List.of("baseline"),
                    "The strategy that spreads nothing, such as sequential. Speed-ups are over it."),
            new Term(
                    "calibration",
                    List.of("calibration kernel", "Calibration kernel"),
                    "A short computation that is timed before and after each fork. It shows how fast the machine was at that moment, "
                            + "whatever is measured."),
            new Term(
                    "candidate",
                    List.of("candidate", "candidates", "no difference found"),
                    "Strategies that may be the fastest: the data do not rule them out."),
            new Term(
                    "cold-start",
                    List.of("cold start", "Cold start"),
                    "The time to open a strategy, and its first job after that, in a fresh JVM."),
            new Term(
                    "confidence",
                    List.of("confidence interval", "95 % confidence interval", "95 % CI", "(95 %)", "95 % interval"),
                    "A range made by a method that contains the true value in 95 of 100 runs. Simultaneous intervals do so all at once."),
            new Term(
                    "drift",
                    List.of("drift", "drifting"),
                    "Times that go up or down while they are measured: within a fork, since its JVM still warms up, or over a run, since "
                            + "the machine changes."),
            new Term(
                    "efficiency",
                    List.of("efficiency", "Efficiency"),
                    "The floor divided by the measured time: 90 % means that nine tenths of the time could not have been saved by anyone."),
            new Term(
                    "floor",
                    List.of("floor"),
                    "The least time that physics allows a job at its width: the work over the cores, the longest wait, the bandwidth."),
            new Term(
                    "fork",
                    List.of("fork", "forks"),
                    "A fresh JVM that measures one strategy. Forks differ more than the jobs within one, so each counts as one observation."),
            new Term(
                    "look",
                    List.of("interim analysis", "Interim analyses"),
                    "A look at the data before the run is over, at which what is decided may leave. The levels allow for all the looks."),
            new Term(
                    "margin",
                    List.of("margin", "practically equal"),
                    "How far apart two times may be and still count as equal, 2 % unless the run says otherwise."),
            new Term(
                    "noise",
                    List.of("noise", "noise green", "noise amber", "noise red", "busy machine"),
                    "The share of the processors that other programs used during the forks. Above 10 % nothing is decided."),
            new Term(
                    "race",
                    List.of("race", "left the race"),
                    "A run in which strategies that are no longer in question leave early, so that the time goes to those that are."),
            new Term(
                    "regret",
                    List.of("regret", "slower than the fastest", "slower than the best"),
                    "What a choice may cost: how much slower than the fastest it is at most, at 95 %."),
            new Term(
                    "robust",
                    List.of("robust check"),
                    "The same comparison by ranks, which no outlier can sway. A verdict stands only where it agrees."),
            new Term(
                    "round",
                    List.of("round", "rounds"),
                    "One fork of each cell, in random order. What disturbs a round disturbs all of them alike."),
            new Term(
                    "steady",
                    List.of("steady job", "Steady job"),
                    "A job of a JVM that has warmed up, as measured after the warm-up."));

    /** Copies the spellings. */
    public Term {
        spellings = List.copyOf(spellings);
    }

    /** What it is called. */
    public String name() {
        return spellings.getFirst();
    }
}
