package workbench.wording;

import java.util.List;

/** The questions that people ask of a report, and where each is answered. Pure functions. */
public final class GuideWords {

    /** What the page is called. */
    public static final String TITLE = "Questions and words";

    /** What the questions are called. */
    public static final String QUESTIONS = "Questions, and where they are answered";

    /** What the words are called. */
    public static final String WORDS = "Words";

    private GuideWords() {}

    /**
     * A question.
     *
     * @param question the question
     * @param answer where the answer stands, and what gives one where this run does not
     * @param anchor the section of the report; empty for a run of its own
     */
    public record Asked(String question, String answer, String anchor) {}

    /** All questions. */
    public static List<Asked> asked() {
        return List.of(
                new Asked(
                        "Which strategy for my mix of waiting and computing, and at what width?",
                        "What to choose; the plan mix maps it over the shares of waiting.",
                        "decision"),
                new Asked(
                        "Are virtual threads faster here; when equal, when worse?",
                        "The ranking of each workload; the plan virtual-or-platform varies how long and how many items wait.",
                        "decision"),
                new Asked(
                        "Why does my parallel stream use so few threads?",
                        "How the items were spread, in the evidence of each workload: the threads and the most items in flight.",
                        "decision"),
                new Asked(
                        "How do I bound virtual threads?",
                        "The width: a semaphore with as many permits. What each width gains is in the picture by strategy and width.",
                        "decision"),
                new Asked(
                        "Why did more threads not help?",
                        "The floor and the efficiency of each ranking say what was possible; a bottleneck of the server is named before "
                                + "the tables; the law of scalability says where it ends.",
                        "decision"),
                new Asked(
                        "From what item size does each strategy pay?",
                        "The plan crossover, or --question crossover with your own work.",
                        ""),
                new Asked(
                        "Do I need processes in Java as in Python?",
                        "The ranking of multi-process; the plan article compares both languages.",
                        "decision"),
                new Asked(
                        "What does a thread cost here?",
                        "What it cost, in the evidence of each workload; the plan thread-cost asks nothing else.",
                        "decision"),
                new Asked(
                        "What still pins a virtual thread?",
                        "What pinned virtual threads, in the evidence, where anything did; the plan pinning shows the known causes.",
                        "decision"),
                new Asked(
                        "What happens on error, timeout, cancel?",
                        "No result, in the evidence, with the last words of each fork that failed.",
                        "decision"),
                new Asked(
                        "Is the difference real, and will it hold on more cores?",
                        "How far to trust it; the scaling of each workload fits a law only where the data carry one.",
                        "trust"),
                new Asked(
                        "Does batch size or order change the winner?",
                        "Strategies with arguments compete like others, such as -s multi-process:batch=1; the plans skew and order ask "
                                + "about the items.",
                        ""));
    }
}
