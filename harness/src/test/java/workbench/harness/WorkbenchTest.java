package workbench.harness;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the workbench as a person uses it, each in a folder of its own. */
abstract class WorkbenchTest {

    /** The working directory. */
    @TempDir
    Path folder;

    Workbench workbench;

    @BeforeEach
    void start() {
        workbench = new Workbench(folder);
    }
}
