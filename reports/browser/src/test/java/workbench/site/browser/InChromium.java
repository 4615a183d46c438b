package workbench.site.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that take a {@link Viewer} or the {@link Reports} as parameters, and are skipped where there is no Chromium. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "workbench.site.browser.Chromium#isFound", disabledReason = "no Chromium on the PATH")
@ExtendWith(SharedByAll.class)
@interface InChromium {}
