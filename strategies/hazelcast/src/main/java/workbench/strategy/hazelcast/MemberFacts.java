package workbench.strategy.hazelcast;

import java.util.Optional;

/**
 * What a member says of itself.
 *
 * @param feature its Java version, such as 25
 * @param java the whole version of its JDK
 * @param cores the processors that it may use
 */
record MemberFacts(int feature, String java, int cores) {

    /** The least Java version on which workloads run. */
    private static final int NEEDED = 25;

    /** Reads the answer to a {@link ProbeCall}. */
    static MemberFacts parse(String answer) {
        var parts = answer.split(ProbeCall.BETWEEN, 3);
        return new MemberFacts(Integer.parseInt(parts[0]), parts[1], Integer.parseInt(parts[2]));
    }

    /** Why it cannot perform any items, to follow its name; empty where it can. */
    Optional<String> refusal() {
        return feature >= NEEDED
                ? Optional.empty()
                : Optional.of(
                        "runs on JDK %s; needed is JDK %d or newer, as for the workloads".formatted(java, NEEDED));
    }
}
