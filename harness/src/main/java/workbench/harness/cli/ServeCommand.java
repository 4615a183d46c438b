package workbench.harness.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbench.harness.plan.CellPlanner;
import workbench.harness.plan.PluginSpec;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.results.ForkEntry;
import workbench.workload.Provision;

/** Provides what a workload needs, such as its server, and waits, so that it can be tried with a browser or curl. */
@Command(
        name = "serve",
        description = "Starts what a workload needs outside the measured JVMs, such as its server, prints its address,"
                + " and waits for Ctrl-C or the end of the input. At the end it prints what the server did.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  workbench serve download:profile=lan",
            "  workbench serve download:fault=stall,fault-rate=0.2",
            "Then, in another terminal, with the address that it prints:",
            "  workbench run -w download:server=http://127.0.0.1:PORT --width 8",
            "",
            "Exit codes: 0 success, 1 the server did not start or ended by itself, 2 wrong usage."
        })
final class ServeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME[:key=value,…]", description = "The workload and its parameters.")
    private String workload = "";

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public Integer call() throws IOException {
        Interruption.calls(end::countDown);
        var folder = Files.createTempDirectory("workbench-serve");
        try (var provision = provide(folder)) {
            return serve(provision);
        } finally {
            delete(folder);
        }
    }

    private Provision provide(Path folder) throws IOException {
        var typed = PluginSpec.parse(workload);
        var found = plugins.find();
        var arguments = CellPlanner.arguments(found.workloads(), typed);
        var width = Runtime.getRuntime().availableProcessors();
        var provision = start(typed, found, new Setting(arguments, width, folder, found.children()));
        if (provision.process().isEmpty() && provision.facts().isEmpty()) {
            provision.close();
            throw new UsageException(
                    "%s needs nothing outside the measured JVMs, so there is nothing to serve".formatted(workload));
        }
        return provision;
    }

    private static Provision start(PluginSpec typed, PluginOptions.Found found, Setting setting) throws IOException {
        try {
            return found.workloads().get(typed.name()).provision(setting);
        } catch (Exception | LinkageError e) { // whatever a workload throws
            throw new IOException("cannot provide what %s needs: %s".formatted(typed.name(), e.getMessage()), e);
        }
    }

    private int serve(Provision provision) {
        say("%s is served".formatted(workload), facts(provision));
        say("Look at it:", provision.examples());
        say("Ctrl-C, or the end of the input, stops it.", List.of());
        awaitEnd(provision);
        var alive = provision.process().map(ProcessHandle::isAlive).orElse(true);
        say(alive ? "What it did:" : "It ended by itself:", facts(provision));
        return alive ? 0 : Main.FAILED;
    }

    private static List<String> facts(Provision provision) {
        var lines = new ArrayList<String>();
        provision.facts().forEach((label, fact) -> lines.add(label + ": " + fact));
        provision.bottleneck().ifPresent(why -> lines.add(ForkEntry.BOTTLENECK + ": " + why));
        return lines;
    }

    private void say(String head, List<String> lines) {
        var out = spec.commandLine().getOut();
        out.println(head);
        lines.forEach(line -> out.println("  " + line));
        out.flush();
    }

    private void awaitEnd(Provision provision) {
        Thread.ofPlatform().daemon().name("input").start(this::readToTheEnd);
        provision.process().ifPresent(process -> {
            var _ = process.onExit().thenRun(end::countDown);
        });
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // treated like the end of the input
        }
    }

    private void readToTheEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // Treated like the end of the input.
        }
        end.countDown();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
