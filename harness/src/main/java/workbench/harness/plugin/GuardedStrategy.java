package workbench.harness.plugin;

import java.util.List;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.plugin.PluginCalls;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/** A strategy behind a guard; its sessions, which only forks open, are not. */
public final class GuardedStrategy extends GuardedPlugin<Strategy> implements Strategy {

    /** More threads than any machine starts for one job. */
    public static final int WIDEST = 1_000_000;

    /**
     * A strategy that has done nothing wrong so far.
     *
     * @param name the name by which it is known
     * @param calls how it is asked
     */
    public GuardedStrategy(String name, Strategy strategy, PluginCalls calls) {
        super("strategy", name, strategy, calls);
    }

    @Override
    public int width(int requested) {
        return guard.ask(
                "width(%d)".formatted(requested), requested, () -> Answers.within(1, WIDEST, plugin.width(requested)));
    }

    @Override
    public Optional<String> unranked(Arguments arguments) {
        return guard.ask("unranked()", Optional.empty(), () -> Answers.line(plugin.unranked(arguments)));
    }

    @Override
    public boolean hasExecutor() {
        return guard.ask("hasExecutor()", false, plugin::hasExecutor);
    }

    @Override
    public boolean takesArrivals(Arguments arguments) {
        return guard.ask("takesArrivals()", false, () -> plugin.takesArrivals(arguments));
    }

    @Override
    public boolean inOtherProcesses() {
        return guard.ask("inOtherProcesses()", false, plugin::inOtherProcesses);
    }

    @Override
    public boolean onlyWhereNamed() {
        return guard.ask("onlyWhereNamed()", false, plugin::onlyWhereNamed);
    }

    @Override
    public boolean leavesThisMachine(Arguments arguments) {
        return guard.ask("leavesThisMachine()", false, () -> plugin.leavesThisMachine(arguments));
    }

    @Override
    public String language() {
        return guard.ask("language()", JAVA, () -> Answers.name(plugin.language()));
    }

    @Override
    public List<String> notices(Arguments arguments, int width) {
        return guard.ask(
                "notices(width %d)".formatted(width), List.of(), () -> Answers.lines(plugin.notices(arguments, width)));
    }

    @Override
    public List<String> jvmOptions(Setting setting) {
        return guard.ask("jvmOptions()", List.of(), () -> Answers.jvmOptions(plugin.jvmOptions(setting)));
    }

    @Override
    public Optional<String> unavailable(Setting setting) {
        return guard.ask("unavailable()", Optional.empty(), () -> Answers.line(plugin.unavailable(setting)));
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) throws Exception {
        return plugin.open(setting, workload);
    }
}
