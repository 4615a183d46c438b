package workbench.results.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbench.results.Cell;
import workbench.results.CodeVersion;
import workbench.results.Failure;
import workbench.results.FloorRecord;
import workbench.results.ItemChecksums;

/** What the synthetic forks of a cell are like. Set it up before the {@link SyntheticRun} makes its journal. */
public final class CellPlan {

    final String workload;
    final String strategy;
    final int width;
    double millis = 100;
    double openMillis = 0.4;
    double firstShare = 1.6;
    double noise = 0.02;
    boolean fixedWidth;
    boolean forksItself;
    int done = Integer.MAX_VALUE;
    int failing;
    List<String> jvmOptions = List.of();
    String digest = "d1";
    String language = Cell.JAVA;

    @Nullable Integer items;

    @Nullable Double cpuMillis;

    @Nullable Integer inFlight;

    @Nullable Long memory;

    @Nullable String variant;

    @Nullable Failure failure;

    @Nullable FloorRecord floor;

    @Nullable String unranked;

    @Nullable String unavailable;

    @Nullable CodeVersion workloadVersion;

    @Nullable CodeVersion strategyVersion;

    @Nullable String predecessor;

    @Nullable ItemChecksums checksums;

    @Nullable String arrivals;

    int rejected;

    CellPlan(String workload, String strategy, int width) {
        this.workload = workload;
        this.strategy = strategy;
        this.width = width;
    }

    /** The true time of a steady job. */
    public CellPlan millis(double value) {
        millis = value;
        return this;
    }

    /** The true time of opening, and of the first job as a multiple of a steady one. */
    public CellPlan cold(double open, double firstTimesSteady) {
        openMillis = open;
        firstShare = firstTimesSteady;
        return this;
    }

    /** The standard deviation of forks; that of iterations is half as much. */
    public CellPlan noise(double share) {
        noise = share;
        return this;
    }

    /**
     * Measures a stream, whose p99 the time is.
     *
     * @param plan the arrivals, such as {@code rate=200/s}
     * @param share how many of a thousand arrivals find the backlog full
     */
    public CellPlan arriving(String plan, int share) {
        arrivals = plan;
        rejected = share;
        return this;
    }

    /** Makes it a baseline of fixed width. */
    public CellPlan baseline() {
        fixedWidth = true;
        return this;
    }

    /** Makes its workload one that spreads its work by itself. */
    public CellPlan forkingItself() {
        forksItself = true;
        return this;
    }

    /** How many of its forks have ended so far. */
    public CellPlan done(int count) {
        done = count;
        return this;
    }

    /** How many of its first forks fail, and how. */
    public CellPlan failing(int count, Failure how) {
        failing = count;
        failure = how;
        return this;
    }

    /** A floor that does not depend on the machine. */
    public CellPlan floorMillis(double value) {
        floor = new FloorRecord((long) (value * 1e6), null);
        return this;
    }

    /** A floor as a share of the baseline's time. */
    public CellPlan floorShare(double share) {
        floor = new FloorRecord(null, share);
        return this;
    }

    /** Why it is shown but never ranked. */
    public CellPlan unranked(String why) {
        unranked = why;
        return this;
    }

    /** Why it cannot run here. */
    public CellPlan unavailable(String why) {
        unavailable = why;
        done = 0;
        return this;
    }

    /** The least peak of memory of its forks, in bytes; that of others is up to a twentieth higher. */
    public CellPlan memory(long bytes) {
        memory = bytes;
        return this;
    }

    /** How many items its jobs have. */
    public CellPlan items(int count) {
        items = count;
        return this;
    }

    /** The most items that were in flight at once. */
    public CellPlan inFlight(int most) {
        inFlight = most;
        return this;
    }

    /** The processor time of a job. */
    public CellPlan cpuMillis(double value) {
        cpuMillis = value;
        return this;
    }

    /** Options of its JVM. */
    public CellPlan jvm(String... options) {
        jvmOptions = List.of(options);
        return this;
    }

    /** The name of its JVM, where several are compared. */
    public CellPlan variant(String name) {
        variant = name;
        return this;
    }

    /** The language of its strategy; Java by default. */
    public CellPlan language(String value) {
        language = value;
        return this;
    }

    /** The digest of its results; by default the same for all cells. */
    public CellPlan digest(String value) {
        digest = value;
        return this;
    }

    /** Makes its workload one of two versions of it. */
    public CellPlan ofWorkload(CodeVersion version) {
        workloadVersion = version;
        return this;
    }

    /** Makes its strategy one of two versions of it. */
    public CellPlan ofStrategy(CodeVersion version) {
        strategyVersion = version;
        return this;
    }

    /** The id of the cell that measures the old version, such as {@code c1} for the first. */
    public CellPlan after(String id) {
        predecessor = id;
        return this;
    }

    /** The checksums of its results, which its forks record. */
    public CellPlan results(int... sums) {
        checksums = ItemChecksums.of(sums).orElseThrow();
        return this;
    }
}
