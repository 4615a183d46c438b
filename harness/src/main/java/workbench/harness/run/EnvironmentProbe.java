package workbench.harness.run;

import oshi.SystemInfo;
import workbench.results.Environment;

/** Looks at the machine and the JDK. Takes about a second, so it is for the parent alone. */
public final class EnvironmentProbe {

    private EnvironmentProbe() {}

    /** What the forks will run on: this machine, in this JVM's own JDK. */
    public static Environment probe() {
        var hardware = new SystemInfo().getHardware();
        return new Environment(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                hardware.getProcessor().getProcessorIdentifier().getName().strip(),
                Runtime.getRuntime().availableProcessors(),
                hardware.getMemory().getTotal(),
                System.getProperty("java.runtime.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                System.getProperty("java.vendor"));
    }
}
