package workbench.workload.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Provision;
import workbench.workload.Workload;

/** Items of which all is dialled: how long they compute and wait, how unequal they are, and what they share. */
public final class SyntheticWorkload implements Workload {

    @Override
    public String name() {
        return "synthetic";
    }

    @Override
    public String summary() {
        return "items as you dial them: size, skew, sharing (computes and waits)";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return Dials.PARAMETERS;
    }

    @Override
    public void check(Arguments arguments) {
        Dials.check(arguments);
    }

    @Override
    public List<String> notices(Arguments arguments, long jobs) {
        return new Dialled(arguments).shares()
                ? List.of("The lock and the downstream belong to a process. A strategy that performs items in several"
                        + " processes has one of each in every process, and so answers another question.")
                : List.of();
    }

    @Override
    public Map<String, String> sample() {
        return Map.of("items", "10", "compute", "200us", "wait", "1ms");
    }

    /** Calibrates how many steps a microsecond of computing has, so that they are the same in all processes of a run. */
    @Override
    public Provision provision(Setting setting) {
        var pace = pace(setting.arguments());
        var texts = new LinkedHashMap<>(setting.arguments().texts());
        texts.put(Dials.PACE.name(), String.valueOf(pace));
        var arguments = Arguments.of(parameters(), texts);
        return new Provision() {

            @Override
            public Arguments arguments() {
                return arguments;
            }

            @Override
            public Map<String, String> facts() {
                return Map.of("steps of computing per microsecond", String.valueOf(pace));
            }
        };
    }

    @Override
    public Batch<byte[]> open(Setting setting) {
        return new SyntheticBatch(new Dialled(setting.arguments()), setting.width(), pace(setting.arguments()));
    }

    private static int pace(Arguments arguments) {
        return arguments.get(Dials.PACE).orElseGet(StepPace::stepsPerMicrosecond);
    }
}
