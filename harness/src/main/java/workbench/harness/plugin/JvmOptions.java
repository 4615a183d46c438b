package workbench.harness.plugin;

import java.util.List;
import workbench.parameter.UsageException;

/** Which options the JVM of a fork can be given: those that leave it what it is, a program that measures, and that show. */
public final class JvmOptions {

    /** These end the JVM, or have it run another program. */
    private static final List<String> OTHER_PROGRAM = List.of(
            "-jar",
            "-m",
            "--module",
            "-version",
            "--version",
            "-fullversion",
            "--full-version",
            "-h",
            "-help",
            "--help",
            "-?",
            "-X",
            "--help-extra",
            "--dry-run",
            "--list-modules",
            "--validate-modules",
            "-d",
            "--describe-module");

    private static final List<String> CLASS_PATH = List.of("-cp", "-classpath", "--class-path");

    /** These read further options, which the report would not show. */
    private static final List<String> HIDING = List.of("@", "-XX:Flags=", "-XX:VMOptionsFile=");

    private JvmOptions() {}

    /**
     * An option, if a fork's JVM can be given it.
     *
     * @throws UsageException if it would keep the fork from measuring, or the report from showing what it was measured with
     * @throws IllegalArgumentException if it is not an option
     */
    public static String checked(String option) {
        var name = option.split("=", 2)[0];
        if (HIDING.stream().anyMatch(option::startsWith)) {
            throw new UsageException(
                    "JVM option '%s' reads options from a file, which the report would not show; name each option itself"
                            .formatted(option));
        }
        if (OTHER_PROGRAM.contains(name)) {
            throw new UsageException(
                    "JVM option '%s' would make a fork do something other than measure".formatted(option));
        }
        if (CLASS_PATH.contains(name)) {
            throw new UsageException(
                    "JVM option '%s' would replace the class path of a fork; name jars with --strategy-path"
                            .formatted(option));
        }
        if (!option.matches("-\\S.*")) {
            throw new IllegalArgumentException(option);
        }
        return option;
    }
}
