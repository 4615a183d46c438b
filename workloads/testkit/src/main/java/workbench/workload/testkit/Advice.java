package workbench.workload.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What helps an author whose code breaks the rule that a test stands for. If the test fails, its message says the rule, what was
 * seen, and this.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Adviser.class)
public @interface Advice {

    /** {@return what to do, in whole sentences} */
    String value();
}
