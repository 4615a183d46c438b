package workbench.workload.query.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import workbench.workload.query.data.SeededTable;

/**
 * One filled PostgreSQL for all tests of this JVM, which get it as a parameter. Where it cannot start, they are skipped, and the
 * reason is printed.
 */
public final class SharedPostgres implements BeforeAllCallback, ParameterResolver {

    /** The rows that it is filled with. */
    public static final SeededTable TABLE = SeededTable.of(500, 1);

    private static final int CONNECTIONS = 60;

    private record Shared(@Nullable PostgresServer server, Path folder, String why) implements AutoCloseable {

        static Shared start() {
            Path folder = Path.of("");
            try {
                folder = Files.createTempDirectory("postgres");
                var server = PostgresServer.start(folder, CONNECTIONS);
                TableFiller.of(server.access(), TABLE);
                return new Shared(server, folder, "");
            } catch (IOException e) {
                System.err.println("PostgreSQL cannot start here: " + e.getMessage());
                return new Shared(null, folder, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void close() throws IOException {
            if (server != null) {
                server.close();
            }
            Folders.delete(folder);
        }
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        var _ = of(test);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RunningPostgres.class;
    }

    @Override
    public RunningPostgres resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return new RunningPostgres(of(test));
    }

    /** The server; skips the test where there is none. */
    private static PostgresServer of(ExtensionContext test) {
        var shared = test.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Shared.class, _ -> Shared.start(), Shared.class);
        var server = shared.server();
        Assumptions.assumeTrue(server != null, shared.why());
        return Objects.requireNonNull(server);
    }
}
