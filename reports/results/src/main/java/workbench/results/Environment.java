package workbench.results;

import java.util.List;

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
        List<String> absent) {

    public Environment {
        absent = List.copyOf(absent);
    }

    /** A machine that reports everything. */
    public Environment(
            String os, String arch, String cpu, int cores, long memoryBytes, String jdk, String vm, String vendor) {
        this(os, arch, cpu, cores, memoryBytes, jdk, vm, vendor, List.of());
    }
}
