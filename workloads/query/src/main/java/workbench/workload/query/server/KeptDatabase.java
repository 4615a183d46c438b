package workbench.workload.query.server;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import workbench.workload.query.data.Access;

/** A database for the length of a run. */
interface KeptDatabase extends AutoCloseable {

    /** How it is reached. */
    Access access();

    /** What a reader of the report should know about it, by short label. */
    Map<String, String> description();

    /** The processor time of all its processes until now; empty where that is not known. */
    OptionalLong processorNanos();

    /** Ends it, or takes out what was put into it. */
    @Override
    void close() throws IOException;
}
