package workbench.workload.factor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Script;
import workbench.workload.Workload;

/** Splits each number of a range into its prime factors: computing without waiting, at very unequal cost per item. */
public final class FactorWorkload implements Workload {

    static final Parameter<Integer> NUMBERS =
            Parameter.integer("numbers", 50_000, 1, 10_000_000, "how many numbers to split into their prime factors");

    static final Parameter<Long> FROM =
            Parameter.longInteger("from", 1, 1, 1_000_000_000_000_000L, "the smallest of the numbers");

    static final Parameter<String> ORDER =
            Parameter.choice("order", "ascending", "in which order the numbers come", NumberOrder.names());

    static final Parameter<Long> SEED =
            Parameter.longInteger("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE, "what the shuffled order is drawn from");

    static final Parameter<String> ALGORITHM = Parameter.choice(
            "algorithm",
            "article",
            "article begins again at 2 after each factor and goes on to the number itself, sqrt goes on to its square root",
            Algorithm.names());

    @Override
    public String name() {
        return "factor";
    }

    @Override
    public String summary() {
        return "prime factors of consecutive numbers by trial division (computes)";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(NUMBERS, FROM, ORDER, SEED, ALGORITHM);
    }

    @Override
    public Optional<Script> script(String language, Arguments arguments) {
        return language.equals(Script.CPYTHON)
                ? Optional.of(Script.of(getClass(), "factor.py", arguments.get(ALGORITHM)))
                : Optional.empty();
    }

    @Override
    public Map<String, String> sample() {
        return Map.of("numbers", "300");
    }

    @Override
    public Batch<long[]> open(Setting setting) {
        var arguments = setting.arguments();
        var order = NumberOrder.of(arguments.get(ORDER));
        var numbers = order.numbers(arguments.get(FROM), arguments.get(NUMBERS), arguments.get(SEED));
        return new FactorBatch(numbers, Algorithm.of(arguments.get(ALGORITHM)));
    }
}
