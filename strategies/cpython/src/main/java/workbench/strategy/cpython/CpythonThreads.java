package workbench.strategy.cpython;

import java.util.List;
import java.util.stream.Stream;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;

/**
 * Performs the items in daemon threads of a Python process, as many as the width, which take them from a {@code Queue}. Where the
 * interpreter has its global lock, one of them computes at a time.
 *
 * @see <a href="https://docs.python.org/3/library/queue.html">queue, on task_done and join</a>
 */
public final class CpythonThreads extends CpythonStrategy {

    private static final String SUBCLASS = "subclass";

    private static final Parameter<String> STYLE = Parameter.choice(
            "style",
            SUBCLASS,
            "subclass: a subclass of Thread takes from the queue; lambda: a Thread with a lambda as its target",
            SUBCLASS,
            "lambda");

    /** For the service loader. */
    public CpythonThreads() {
        super("threads");
    }

    @Override
    public String summary() {
        return "daemon threads at a queue";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return Stream.concat(Stream.of(STYLE), super.parameters().stream()).toList();
    }

    @Override
    String style(Arguments arguments) {
        return arguments.get(STYLE);
    }
}
