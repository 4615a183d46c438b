package workbench.workload.testkit;

import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Floor;
import workbench.workload.Script;

/** Workloads that each break a rule of how a workload presents itself. */
final class Misdeclared {

    private Misdeclared() {}

    /** Has a name that cannot be typed. */
    public static final class OddName extends Squares {
        @Override
        public String name() {
            return "Odd Name";
        }
    }

    /** Has a summary of two lines. */
    public static final class LongSummary extends Squares {
        @Override
        public String summary() {
            return "squares.\nOf small numbers.";
        }
    }

    /** Has a parameter without help. */
    public static final class SilentParameter extends Squares {
        @Override
        public List<Parameter<?>> parameters() {
            return List.of(SLOW, Parameter.text("label", "none", ""));
        }
    }

    /** Has a default that it does not accept. */
    public static final class BadDefault extends Squares {
        @Override
        public List<Parameter<?>> parameters() {
            return List.of(SLOW, Parameter.integer("count", 0, 1, 9, "how many"));
        }
    }

    /** Is listed in no services file. */
    public static final class Unlisted extends Squares {}

    /** Has a different number of items each time it is asked. */
    public static final class Growing extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                private final AtomicInteger asked = new AtomicInteger();

                @Override
                public int size() {
                    return asked.getAndIncrement() == 0 ? super.size() : super.size() - 1;
                }
            };
        }
    }

    /** Describes an item differently each time. */
    public static final class FickleDescription extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                private final AtomicInteger described = new AtomicInteger();

                @Override
                public void describe(int item, DataOutput out) throws IOException {
                    out.writeInt(described.incrementAndGet());
                }
            };
        }
    }

    /** Has a script that adds one to each square. */
    public static final class OtherInPython extends Squares {
        @Override
        public Optional<Script> script(String language, Arguments arguments) {
            var code =
                    "def prepare():\n    return lambda item: (int.from_bytes(item, 'big') ** 2 + 1).to_bytes(8, 'big')\n";
            return Optional.of(new Script("other.py", code, List.of()));
        }
    }

    /** Has a floor that rises with the width. */
    public static final class RisingFloor extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                @Override
                public Optional<Floor> floor(int width) {
                    return Optional.of(new Floor.Time(Duration.ofMillis(width)));
                }
            };
        }
    }
}
