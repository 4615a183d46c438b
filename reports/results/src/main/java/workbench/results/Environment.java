package workbench.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The machine and the JDK of a run.
 *
 * @param os name and version of the operating system
 * @param arch the processor's architecture
 * @param cpu the processor's model, or {@code unknown}
 * @param cores the logical processors that the JVM may use
 * @param memoryBytes the physical memory
 * @param jdk the version of the forks' JDK
 * @param vm name and version of the forks' virtual machine
 * @param vendor the vendor of the forks' JDK
 * @param absent the names of the parts of {@link Activity} and {@link Cost} that the machine does not report
 * @param findings what else the machine tells about itself, such as its governor: facts by subject, in the order in which
 *     they are shown; never compared
 */
public record Environment(
        String os,
        String arch,
        String cpu,
        int cores,
        long memoryBytes,
        String jdk,
        String vm,
        String vendor,
        List<String> absent,
        Map<String, String> findings) {

    public Environment {
        absent = List.copyOf(absent);
        findings = orNone(findings);
    }

    /** Older journals have none. */
    private static Map<String, String> orNone(@Nullable Map<String, String> findings) {
        return findings == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(findings));
    }

    /** The same machine, which tells more about itself. */
    public Environment withFindings(Map<String, String> told) {
        return new Environment(os, arch, cpu, cores, memoryBytes, jdk, vm, vendor, absent, told);
    }

    /** A machine that reports everything. */
    public Environment(
            String os, String arch, String cpu, int cores, long memoryBytes, String jdk, String vm, String vendor) {
        this(os, arch, cpu, cores, memoryBytes, jdk, vm, vendor, List.of(), Map.of());
    }
}
