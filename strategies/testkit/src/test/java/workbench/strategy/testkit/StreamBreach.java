package workbench.strategy.testkit;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.misbehaving.BadIntake;
import workbench.strategy.testkit.misbehaving.BadIntake.Fault;

/** The rules about streams as applied to a fixture: with less patience where one blocks for ever. */
@ExtendWith(StreamBreach.Fixture.class)
class StreamBreach extends StreamContract {

    /** The configuration parameter that names the fault. */
    static final String FAULT = "fault";

    private final Fault fault;
    private String rule = "";

    StreamBreach(Fault fault) {
        this.fault = fault;
    }

    @BeforeEach
    void begin(TestInfo test) {
        rule = test.getDisplayName();
    }

    @Override
    protected Strategy strategy() {
        return new BadIntake(fault);
    }

    /** Short only where a fixture lets one wait in vain. */
    @Override
    protected Duration patience() {
        var inVain = switch (fault) {
            case BLOCKS_THE_SUBMITTER -> rule.matches("2[2368]\\..*");
            case ONE_BY_ONE -> rule.matches("2[48]\\..*");
            case LEAKS -> rule.startsWith("29.");
            default -> false;
        };
        return inVain ? Duration.ofMillis(500) : super.patience();
    }

    /** Long in the rule that catches by it, since what it looks out for ends it early. */
    @Override
    protected Duration lookout() {
        var caught = switch (fault) {
            case EXCEEDS_THE_WIDTH -> rule.startsWith("23.");
            case DRAINS_TOO_EARLY -> rule.startsWith("26.");
            default -> false;
        };
        return Duration.ofMillis(caught ? 20_000 : 100);
    }

    static class Fixture implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Fault.class;
        }

        @Override
        public Fault resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Fault.valueOf(context.getConfigurationParameter(FAULT).orElseThrow());
        }
    }
}
