package workbench.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a run as a whole was to find out, beside a decision for each workload. */
public enum Question {

    /** From which time of an item each strategy is faster than the baseline. The workloads differ in the time of their items. */
    @JsonProperty("crossover")
    CROSSOVER,

    /** Which strategy is the best, at which width, the more of its time an item waits. The workloads differ in that share. */
    @JsonProperty("mix")
    MIX,

    /** The least width that is good enough, for each workload and strategy by itself. */
    @JsonProperty("width")
    WIDTH,

    /** How the first two strategies compare, in time, processor time and memory, at each workload and width. */
    @JsonProperty("versus")
    VERSUS,

    /** How much each strategy loses to the best, the worst workload of each. */
    @JsonProperty("loss")
    LOSS,

    /** What a strategy costs by itself: time an item beyond the baseline's, and memory an item in flight. */
    @JsonProperty("cost")
    COST,

    /** The least number of connections that is good enough, and what becomes of many items at few. The workloads differ in it. */
    @JsonProperty("pool")
    POOL,

    /** Which claims of the article that began it all hold, in each language. */
    @JsonProperty("article")
    ARTICLE,

    /** How the new version of workloads or strategies compares with the old one, at each width. */
    @JsonProperty("versions")
    VERSIONS;

    /** Its name in options, plan files and journals. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
