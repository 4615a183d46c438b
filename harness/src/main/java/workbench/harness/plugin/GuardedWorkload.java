package workbench.harness.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.plugin.PluginCalls;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Provision;
import workbench.workload.Script;
import workbench.workload.Workload;

/** A workload behind a guard, with its provision; its batches, which only forks open, are not. */
public final class GuardedWorkload extends GuardedPlugin<Workload> implements Workload {

    /**
     * A workload that has done nothing wrong so far.
     *
     * @param name the name by which it is known
     * @param calls how it is asked
     */
    public GuardedWorkload(String name, Workload workload, PluginCalls calls) {
        super("workload", name, workload, calls);
    }

    @Override
    public List<String> notices(Arguments arguments, long jobs) {
        return guard.askOrRefuse(
                "notices(%d jobs)".formatted(jobs), List.of(), () -> Answers.lines(plugin.notices(arguments, jobs)));
    }

    @Override
    public void checkWidth(Arguments arguments, int width) {
        guard.askOrRefuse("checkWidth(%d)".formatted(width), true, () -> {
            plugin.checkWidth(arguments, width);
            return true;
        });
    }

    @Override
    public Optional<String> boundToThisMachine(Arguments arguments) {
        return guard.ask(
                "boundToThisMachine()", Optional.empty(), () -> Answers.line(plugin.boundToThisMachine(arguments)));
    }

    @Override
    public Optional<String> onlyOnce(Arguments arguments) {
        return guard.ask("onlyOnce()", Optional.empty(), () -> Answers.line(plugin.onlyOnce(arguments)));
    }

    @Override
    public boolean forksItself() {
        return guard.ask("forksItself()", false, plugin::forksItself);
    }

    @Override
    public Optional<Script> script(String language, Arguments arguments) {
        return guard.ask(
                "script(%s)".formatted(language),
                Optional.empty(),
                () -> Answers.some(plugin.script(language, arguments)));
    }

    @Override
    public boolean confidential(Arguments arguments) {
        return guard.ask("confidential()", true, () -> plugin.confidential(arguments));
    }

    @Override
    public Map<String, String> sample() {
        return guard.ask("sample()", Map.of(), () -> Answers.facts(plugin.sample()));
    }

    @Override
    public Provision provision(Setting setting) throws Exception {
        var provision = guard.start("provision()", () -> Answers.some(plugin.provision(setting)));
        return new GuardedProvision(provision, setting.arguments(), guard);
    }

    @Override
    public Batch<?> open(Setting setting) throws Exception {
        return plugin.open(setting);
    }
}
