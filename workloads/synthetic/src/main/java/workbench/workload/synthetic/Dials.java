package workbench.workload.synthetic;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.parameter.UsageException;

/** What can be dialled, and what goes together. */
final class Dials {

    static final String LOG_NORMAL = "log-normal";

    static final String ONE_HEAVY = "one-heavy";

    static final String YES = "yes";

    static final Parameter<Integer> ITEMS = Parameter.integer("items", 200, 1, 1_000_000, "how many items there are");

    static final Parameter<Duration> COMPUTE =
            time("compute", Duration.ofMillis(1), "how long an item computes, on average");

    static final Parameter<Duration> WAIT =
            time("wait", Duration.ofMillis(4), "how long an item waits for a timer, as it would for I/O, on average");

    static final Parameter<String> WAITS_IN = choice(
            "waits-in",
            WaitPlace.PLAIN,
            "where an item waits: nowhere in particular, in a monitor of its own, in a class initialiser, or below a native frame");

    static final Parameter<String> SPREAD = Parameter.choice(
            "spread",
            "fixed",
            "how computing and waiting differ from item to item: not at all, log-normally, or one in one-in is heavy",
            "fixed",
            LOG_NORMAL,
            ONE_HEAVY);

    static final Parameter<Double> SIGMA =
            Parameter.decimal("sigma", 1, 0.01, 4, "the standard deviation of the logarithms with spread=log-normal");

    static final Parameter<Integer> ONE_IN =
            Parameter.integer("one-in", 20, 2, 1_000_000, "with spread=one-heavy, one item in so many is heavy");

    static final Parameter<Double> TIMES = Parameter.decimal(
            "times", 10, 1, 10_000, "with spread=one-heavy, a heavy item takes so many times as long as another");

    static final Parameter<String> ORDER =
            choice("order", ItemOrder.SHUFFLED, "in which order items of different sizes come");

    static final Parameter<Long> SEED = Parameter.longInteger(
            "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE, "what sizes, their order and cached items are drawn from");

    static final Parameter<Long> ALLOCATE =
            Parameter.size("allocate", 0, 0, 1 << 30, "how much memory an item takes and drops, in pieces of 1 KiB");

    static final Parameter<Long> RESULT = Parameter.size("result", 8, 8, 1 << 24, "how large a result is");

    static final Parameter<String> LOCK = choice(
            "lock",
            LockKind.NONE,
            "a lock that all items of a process share: none, a monitor (synchronized), or a ReentrantLock");

    static final Parameter<Duration> HOLD = time(
            "hold", Duration.ZERO, "how long each item computes while it holds the lock, besides its other computing");

    static final Parameter<String> IO_INSIDE =
            Parameter.choice("io-inside", "no", "whether an item also waits while it holds the lock", "no", YES);

    static final Parameter<Integer> DOWNSTREAM = Parameter.integer(
            "downstream",
            0,
            0,
            1_000_000,
            "the most items of a process whose waiting is served at once, while others queue; 0 means no limit");

    static final Parameter<Double> DEGRADE = Parameter.decimal(
            "degrade",
            0,
            0,
            1_000,
            "the downstream takes (1 + degrade × queue / downstream) times as long while a queue waits");

    static final Parameter<Long> THREAD_LOCAL = Parameter.size(
            "thread-local", 0, 0, 1 << 30, "a buffer of this size for each thread that performs items (ThreadLocal)");

    static final Parameter<Integer> CACHE = Parameter.integer(
            "cache", 0, 0, 100, "the percentage of items that are found in a shared cache, and so need not compute");

    static final Parameter<OptionalInt> PACE = Parameter.integerOrAuto(
            "pace", 1, 1_000_000, "the steps of computing in a microsecond; set by the workbench");

    static final List<Parameter<?>> PARAMETERS = List.of(
            ITEMS,
            COMPUTE,
            WAIT,
            WAITS_IN,
            SPREAD,
            SIGMA,
            ONE_IN,
            TIMES,
            ORDER,
            SEED,
            ALLOCATE,
            RESULT,
            LOCK,
            HOLD,
            IO_INSIDE,
            DOWNSTREAM,
            DEGRADE,
            THREAD_LOCAL,
            CACHE,
            PACE);

    private Dials() {}

    /**
     * Refuses arguments that do not go together.
     *
     * @throws UsageException with one line that says what does
     */
    static void check(Arguments arguments) {
        var spread = arguments.get(SPREAD);
        var dialled = new Dialled(arguments);
        var locked = dialled.isLocked();
        var inLock = arguments.get(HOLD).isPositive() || dialled.ioInside();
        var waits = arguments.get(WAIT).isPositive();
        var limited = arguments.get(DOWNSTREAM) > 0;
        refuse(changed(arguments, SIGMA) && !spread.equals(LOG_NORMAL), "sigma needs spread=log-normal");
        refuse(
                (changed(arguments, ONE_IN) || changed(arguments, TIMES)) && !spread.equals(ONE_HEAVY),
                "one-in and times need spread=one-heavy");
        refuse(inLock && !locked, "hold and io-inside=yes need lock=synchronized or lock=reentrant");
        refuse(
                locked && !inLock,
                "lock needs a hold of more than 0s or io-inside=yes; else nothing is done while it is held");
        refuse(dialled.ioInside() && !waits, "io-inside=yes needs a wait of more than 0s");
        refuse(changed(arguments, WAITS_IN) && !waits, "waits-in needs a wait of more than 0s");
        refuse(limited && !waits, "downstream needs a wait of more than 0s");
        refuse(changed(arguments, DEGRADE) && !limited, "degrade needs a downstream of more than 0");
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new UsageException(message);
        }
    }

    /** Whether a value is another than the default. */
    static <T> boolean changed(Arguments arguments, Parameter<T> parameter) {
        return !arguments.get(parameter).equals(parameter.defaultValue());
    }

    /** The constant that a word of a choice stands for. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Parameter<String> choice(String name, E standard, String help) {
        var words = Arrays.stream(standard.getDeclaringClass().getEnumConstants())
                .map(Dials::word)
                .toArray(String[]::new);
        return Parameter.choice(name, word(standard), help, words);
    }

    private static Parameter<Duration> time(String name, Duration standard, String help) {
        return Parameter.duration(name, standard, Duration.ZERO, Duration.ofHours(1), help);
    }
}
