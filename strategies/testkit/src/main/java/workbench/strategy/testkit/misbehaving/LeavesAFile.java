package workbench.strategy.testkit.misbehaving;

import java.nio.file.Files;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.workload.WorkloadReference;

/** Leaves a file behind in its folder. */
public final class LeavesAFile extends Misbehaving {

    /** For the service loader. */
    public LeavesAFile() {
        super("leaves-a-file");
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) throws Exception {
        Files.createFile(setting.folder().resolve("left"));
        return super.open(setting, workload);
    }
}
