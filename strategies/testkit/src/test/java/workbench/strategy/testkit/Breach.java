package workbench.strategy.testkit;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.misbehaving.ExceedsTheWidth;
import workbench.strategy.testkit.misbehaving.Hangs;
import workbench.strategy.testkit.misbehaving.IgnoresCancelling;
import workbench.strategy.testkit.misbehaving.JoinsFutures;
import workbench.strategy.testkit.misbehaving.LeaksAThread;
import workbench.strategy.testkit.misbehaving.NeverReachesTheWidth;
import workbench.strategy.testkit.misbehaving.ReturnsTooEarly;
import workbench.strategy.testkit.misbehaving.WorksOnce;

/** The contract as applied to a fixture: with less patience, since some fixtures never end. */
@ExtendWith(Breach.Fixture.class)
class Breach extends StrategyContract {

    /** The configuration parameter that names the fixture's class. */
    static final String FIXTURE = "fixture";

    private final Strategy strategy;

    private String rule = "";

    Breach(Strategy strategy) {
        this.strategy = strategy;
    }

    @BeforeEach
    void begin(TestInfo test) {
        rule = test.getDisplayName();
    }

    @Override
    protected Strategy strategy() {
        return strategy;
    }

    @Override
    protected List<Integer> widths() {
        return List.of(3);
    }

    /** Fewer, since what a fixture does wrong it does in each. */
    @Override
    protected int jobs() {
        return 30;
    }

    /**
     * Short only in the rule that waits in vain for the fixture; how long other rules may take depends on the machine.
     */
    @Override
    protected Duration patience() {
        return waitsInVain() ? Duration.ofMillis(200) : super.patience();
    }

    private boolean waitsInVain() {
        return switch (strategy) {
            case Hangs _ -> true;
            case NeverReachesTheWidth _ -> rule.startsWith("3.");
            case IgnoresCancelling _ -> rule.startsWith("9.") || rule.startsWith("19.");
            case LeaksAThread _ -> rule.startsWith("11.");
            case WorksOnce _ -> rule.startsWith("19.");
            default -> false;
        };
    }

    /** Long in the rules that catch by it, since what they look out for ends it early. */
    @Override
    protected Duration lookout() {
        var caught = switch (strategy) {
            case ExceedsTheWidth _ -> rule.startsWith("2.");
            case JoinsFutures _, ReturnsTooEarly _ -> rule.startsWith("8.");
            default -> false;
        };
        return Duration.ofMillis(caught ? 3_000 : 100);
    }

    static class Fixture implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Strategy.class;
        }

        @Override
        public Strategy resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var name = context.getConfigurationParameter(FIXTURE).orElseThrow();
            try {
                return Class.forName(name)
                        .asSubclass(Strategy.class)
                        .getConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(name, e);
            }
        }
    }
}
