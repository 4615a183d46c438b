package workbench.harness.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.workload.Provision;

/** A provision behind the guard of its workload. */
final class GuardedProvision implements Provision {

    private final Provision provision;
    private final Arguments given;
    private final PluginGuard guard;

    /**
     * A provision that was just started.
     *
     * @param given the arguments that it was given
     */
    GuardedProvision(Provision provision, Arguments given, PluginGuard guard) {
        this.provision = provision;
        this.given = given;
        this.guard = guard;
    }

    @Override
    public Arguments arguments() {
        return guard.ask("Provision.arguments()", given, provision::arguments);
    }

    @Override
    public Map<String, String> facts() {
        return guard.ask("Provision.facts()", Map.of(), () -> Answers.facts(provision.facts()));
    }

    @Override
    public Optional<String> bottleneck() {
        return guard.ask("Provision.bottleneck()", Optional.empty(), () -> Answers.line(provision.bottleneck()));
    }

    @Override
    public List<String> examples() {
        return guard.ask("Provision.examples()", List.of(), () -> Answers.lines(provision.examples()));
    }

    @Override
    public Optional<ProcessHandle> process() {
        return guard.ask("Provision.process()", Optional.empty(), provision::process);
    }

    @Override
    public void close() {
        guard.end("Provision.close()", provision::close);
    }
}
