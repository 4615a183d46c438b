package workbench.strategy.multiprocess;

import java.util.List;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Workload;

/** Items that do what harms a worker process; nothing by default. */
public final class AwkwardWorkload implements Workload {

    static final Parameter<String> DOES = Parameter.choice(
            "does",
            "nothing",
            "what an item does",
            "nothing",
            "exit",
            "halt",
            "print",
            "interrupt",
            "option",
            "stay",
            "refuse");

    static final Parameter<Integer> PORT =
            Parameter.integer("port", 0, 0, 65_535, "where on 127.0.0.1 an item that stays says so");

    @Override
    public String name() {
        return "awkward";
    }

    @Override
    public String summary() {
        return "items that hurt their process";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(DOES, PORT);
    }

    @Override
    public Batch<Integer> open(Setting setting) {
        var does = setting.arguments().get(DOES);
        if (does.equals("refuse") && inWorker()) {
            throw new IllegalStateException("cannot be opened here");
        }
        return new AwkwardBatch(does, setting.arguments().get(PORT));
    }

    private static boolean inWorker() {
        return System.getProperty("sun.java.command", "").startsWith(WorkerMain.class.getName());
    }
}
