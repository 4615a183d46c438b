package workbench.harness.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import workbench.parameter.Arguments;
import workbench.plugin.Catalog;
import workbench.process.ChildLauncher;
import workbench.process.Parent;
import workbench.strategy.Context;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.Batch;

/** The main class of a fork: opens what it was ordered to measure, measures it, and says what it found. */
final class ForkMain {

    private final Parent parent;
    private final ForkOrder order;

    private ForkMain(Parent parent, ForkOrder order) {
        this.parent = parent;
        this.order = order;
    }

    public static void main(String[] arguments) throws IOException {
        var parent = Parent.connect(arguments[0]);
        var order = ForkOrder.read(parent.in());
        parent.endThisJvmWithParent();
        try {
            new ForkMain(parent, order).measure();
        } catch (Throwable failure) { // whatever it is, the parent is to know it by name
            failure.printStackTrace();
            tell(parent, Failures.of(failure));
        }
        // Threads that a strategy forgot must not keep the fork alive.
        System.exit(0);
    }

    private void measure() throws Exception {
        var loader = ForkMain.class.getClassLoader();
        var children = ChildLauncher.likeThisJvm().withOptions(order.jvmOptions());
        var strategy = Catalog.load(Strategy.class, loader).get(order.strategy());
        var context = new Context(
                Arguments.of(strategy.parameters(), order.arguments()),
                order.width(),
                order.workload(),
                children,
                Path.of(order.workload().folder()));
        try (var batch = open(loader, children)) {
            measure(batch, strategy, context);
        }
    }

    private Batch<?> open(ClassLoader loader, ChildLauncher children) throws NotOpenedException {
        try {
            return order.workload().open(loader, children);
        } catch (Exception e) {
            throw new NotOpenedException("workload " + order.workload().name(), e);
        }
    }

    private void measure(Batch<?> batch, Strategy strategy, Context context) throws Exception {
        var started = System.nanoTime();
        try (var session = open(strategy, context)) {
            var nanos = System.nanoTime() - started;
            tell(parent, new ForkMessage.Opened(nanos, session.effective(), batch.floor(order.width())));
            var digest = new Measurement<>(batch, session, message -> tell(parent, message)).run(order);
            tell(parent, new ForkMessage.Done(digest));
        }
    }

    private static Session open(Strategy strategy, Context context) throws NotOpenedException {
        try {
            return strategy.open(context);
        } catch (Exception e) {
            throw new NotOpenedException("strategy " + strategy.name(), e);
        }
    }

    private static void tell(Parent parent, ForkMessage message) {
        try {
            message.write(parent.out());
            parent.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the parent is gone", e);
        }
    }
}
