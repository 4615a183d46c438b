package workbench.strategy.cpython;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.Script;
import workbench.workload.WorkloadReference;

/** What the ways to perform items in a Python process have in common. */
abstract class CpythonStrategy implements Strategy {

    /** Which Python it is. */
    static final Parameter<String> PYTHON =
            Parameter.text("python", "python3", "the interpreter, as a path or as a name on the PATH");

    private final String way;

    /** A strategy by the name that the runner has for it. */
    CpythonStrategy(String way) {
        this.way = way;
    }

    @Override
    public String name() {
        return Script.CPYTHON + "-" + way;
    }

    @Override
    public String language() {
        return Script.CPYTHON;
    }

    @Override
    public boolean inOtherProcesses() {
        return true;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PYTHON);
    }

    @Override
    public void check(Arguments arguments) {
        if (arguments.get(PYTHON).isBlank()) {
            throw new UsageException("python needs the name of an interpreter, such as python3");
        }
    }

    /** What it does in a way of its own; nothing where there is one way only. */
    String style(Arguments arguments) {
        return "";
    }

    @Override
    public Optional<String> unavailable(Setting setting) {
        return Interpreter.unavailable(setting.arguments().get(PYTHON), setting.children());
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) throws Exception {
        var script = workload.script(getClass().getClassLoader(), language())
                .orElseThrow(() -> new IOException("%s has no code in %s".formatted(workload.name(), language())));
        return CpythonSession.open(
                setting.arguments().get(PYTHON),
                List.of(way, String.valueOf(setting.width()), style(setting.arguments())),
                setting,
                script);
    }
}
