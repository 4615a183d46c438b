package workbench.workload.testkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;
import workbench.parameter.OneLine;

/** Makes advice of what a test throws. */
final class Adviser implements TestExecutionExceptionHandler, InvocationInterceptor {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw advised(context, thrown);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> test, DynamicTestInvocationContext dynamic, ExtensionContext context)
            throws Throwable {
        try {
            test.proceed();
        } catch (Throwable thrown) {
            throw advised(context, thrown);
        }
    }

    private static Throwable advised(ExtensionContext context, Throwable thrown) {
        if (thrown instanceof TestAbortedException) {
            return thrown;
        }
        return advice(context)
                .<Throwable>map(advice -> new AssertionError(
                        "%nRule %s.%nSeen: %s%nAdvice: %s"
                                .formatted(context.getDisplayName(), seen(thrown), advice.value()),
                        thrown))
                .orElse(thrown);
    }

    /** Of the test method, or of that which made a dynamic test. */
    private static Optional<Advice> advice(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), Advice.class)
                .or(() -> context.getParent().flatMap(Adviser::advice));
    }

    private static String seen(Throwable thrown) {
        return thrown instanceof AssertionError ? OneLine.message(thrown) : OneLine.of(thrown);
    }
}
