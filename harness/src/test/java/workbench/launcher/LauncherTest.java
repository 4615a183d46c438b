package workbench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LauncherTest {

    @Test
    void startsTheWorkbenchWithOptionsAndWithoutTheirComments() throws IOException {
        assertThat(Launcher.options())
                .contains("-Xmx512m", "-Djava.awt.headless=true")
                .allMatch(option -> option.startsWith("-"));
    }
}
