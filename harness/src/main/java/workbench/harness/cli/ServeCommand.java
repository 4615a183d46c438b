package workbench.harness.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbench.harness.plan.PluginSpec;
import workbench.harness.plugin.GuardedWorkload;
import workbench.harness.run.ServeFolder;
import workbench.parameter.OneLine;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.results.ForkEntry;
import workbench.wording.ControlCharacters;
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
            "  workbench serve download --token auto",
            "Then, in another terminal, with the address that it prints:",
            "  workbench run -w download:server=http://127.0.0.1:PORT --width 8",
            "",
            "Exit codes: 0 success, 1 the server did not start or ended by itself, 2 wrong usage."
        })
final class ServeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME[:key=value,…]", description = "The workload and its parameters.")
    private String workload = "";

    @Option(
            names = "--token",
            paramLabel = "TEXT|auto",
            description =
                    "What the paths on the server begin with, so that it answers only those who know it: letters, digits and hyphens, or auto for one that is made up. Default: none.")
    private @Nullable String token;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public Integer call() throws IOException {
        Interruption.calls(end::countDown);
        try (var folder = ServeFolder.create();
                var provision = provide(folder.path())) {
            return serve(provision);
        }
    }

    private Provision provide(Path folder) throws IOException {
        var found = plugins.find();
        var checked = found.plugins().workload(withToken(PluginSpec.parse(workload), found));
        var width = Runtime.getRuntime().availableProcessors();
        var setting = new Setting(checked.arguments(), width, folder, found.children());
        var provision = start(checked.plugin(), setting);
        if (provision.process().isEmpty() && provision.facts().isEmpty()) {
            provision.close();
            requireFaultless(checked.plugin());
            throw new UsageException(
                    "%s needs nothing outside the measured JVMs, so there is nothing to serve".formatted(workload));
        }
        return provision;
    }

    /** A run has a token unless it is told otherwise; whoever looks at a server has none unless asked for. */
    private PluginSpec withToken(PluginSpec typed, PluginOptions.Found found) {
        var takesIt = found.plugins().workload(new PluginSpec(typed.name(), Map.of())).plugin().parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(Provision.TOKEN));
        if (!takesIt && token != null) {
            throw new UsageException(
                    "--token: %s has no server whose paths could begin with it".formatted(typed.name()));
        }
        var given = new LinkedHashMap<>(typed.given());
        if (token != null) {
            given.put(Provision.TOKEN, token);
        } else if (takesIt) {
            given.putIfAbsent(Provision.TOKEN, "none");
        }
        return new PluginSpec(typed.name(), given);
    }

    private static Provision start(GuardedWorkload workload, Setting setting) throws IOException {
        requireFaultless(workload);
        try {
            return workload.provision(setting);
        } catch (Exception e) { // whatever a workload throws
            throw new IOException("cannot provide what %s needs: %s".formatted(workload.name(), OneLine.message(e)), e);
        }
    }

    private static void requireFaultless(GuardedWorkload workload) throws IOException {
        if (workload.fault().isPresent()) {
            throw new IOException(workload.fault().get());
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
        out.println(ControlCharacters.shown(head));
        lines.forEach(line -> out.println("  " + ControlCharacters.shown(line)));
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
}
