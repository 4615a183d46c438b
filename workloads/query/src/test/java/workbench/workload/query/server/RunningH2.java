package workbench.workload.query.server;

import java.io.IOException;
import workbench.workload.query.data.Access;

/** A filled H2 in this JVM, as tests handle it. */
public record RunningH2(Access access, Runnable end) implements AutoCloseable {

    /** Starts it with the rows of {@link SharedPostgres#TABLE}. */
    public static RunningH2 start() throws IOException {
        var server = H2Server.start();
        TableFiller.of(server.access(), SharedPostgres.TABLE);
        return new RunningH2(server.access(), server::close);
    }

    @Override
    public void close() {
        end.run();
    }
}
