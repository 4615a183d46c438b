package workbench.workload.query;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import workbench.workload.Workload;
import workbench.workload.query.server.SharedPostgres;
import workbench.workload.testkit.WorkloadContract;

@DisplayName("The workload query")
class QueryContractTest {

    @Nested
    @ExtendWith(SharedPostgres.class)
    @DisplayName("with PostgreSQL")
    class Postgresql extends Contract {
        Postgresql() {
            super("postgresql");
        }
    }

    @Nested
    @Tag("long")
    @DisplayName("with H2")
    class H2 extends Contract {
        H2() {
            super("h2");
        }
    }

    abstract static class Contract extends WorkloadContract {

        private final String database;

        Contract(String database) {
            this.database = database;
        }

        @Override
        protected Workload workload() {
            return new QueryWorkload();
        }

        /** With fewer connections than items in flight, and accounts that all updates want. */
        @Override
        protected Map<String, String> arguments() {
            var arguments = new HashMap<>(workload().sample());
            arguments.putAll(Map.of("items", "20", "connections", "2", "database", database));
            return arguments;
        }

        @Override
        protected Map<String, String> slowArguments() {
            return Map.of("items", "4", "kind", "slow", "pause", "10m", "connections", "3", "database", database);
        }
    }
}
