package workbench.harness.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import oshi.SystemInfo;
import workbench.harness.machine.Proc;
import workbench.harness.noise.MissingFigures;
import workbench.results.Environment;

/** Describes the machine and the JDK. Takes about a second, so it is only for the parent. */
public final class EnvironmentProbe {

    private EnvironmentProbe() {}

    /** What the forks will run on: this machine, in this JVM's own JDK. */
    public static Environment probe() {
        return new Environment(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize(),
                System.getProperty("java.runtime.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                System.getProperty("java.vendor"),
                MissingFigures.of(Proc.here()),
                Map.of());
    }

    /** The processor's name, as its maker gives it. */
    private static String processor() {
        try {
            return new SystemInfo()
                    .getHardware()
                    .getProcessor()
                    .getProcessorIdentifier()
                    .getName()
                    .strip();
        } catch (
                LinkageError
                        _) { // its native library, unpacked into a file, finds no room or may not be executed there
            return "unknown processor";
        }
    }
}
