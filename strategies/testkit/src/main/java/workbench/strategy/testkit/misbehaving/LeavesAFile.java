package workbench.strategy.testkit.misbehaving;

import java.nio.file.Files;
import workbench.strategy.Context;
import workbench.strategy.Session;

/** Leaves a file behind in its folder. */
public final class LeavesAFile extends Misbehaving {

    /** For the service loader. */
    public LeavesAFile() {
        super("leaves-a-file");
    }

    @Override
    public Session open(Context context) throws Exception {
        Files.createFile(context.folder().resolve("left"));
        return super.open(context);
    }
}
