package workbench.workload.download;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import workbench.workload.Workload;
import workbench.workload.testkit.WorkloadContract;

@DisplayName("The workload download")
class DownloadContractTest {

    @Nested
    @DisplayName("with transport=classic")
    class Classic extends Contract {
        Classic() {
            super("classic");
        }
    }

    @Nested
    @DisplayName("with transport=async")
    class Async extends Contract {
        Async() {
            super("async");
        }
    }

    @Nested
    @DisplayName("with transport=jdk")
    class Jdk extends Contract {
        Jdk() {
            super("jdk");
        }
    }

    @Tag("long")
    @Nested
    @DisplayName("that saves nothing")
    class Hashing extends Contract {
        Hashing() {
            super("classic");
        }

        @Override
        protected Map<String, String> arguments() {
            var arguments = new HashMap<>(super.arguments());
            arguments.put("save", "none");
            return arguments;
        }
    }

    abstract static class Contract extends WorkloadContract {

        private final String transport;

        Contract(String transport) {
            this.transport = transport;
        }

        @Override
        protected Workload workload() {
            return new DownloadWorkload();
        }

        @Override
        protected Map<String, String> arguments() {
            return arguments("1ms", "5ms");
        }

        @Override
        protected Map<String, String> slowArguments() {
            return arguments("10m", "10m");
        }

        private Map<String, String> arguments(String latencyMin, String latencyMax) {
            var arguments = new HashMap<String, String>();
            arguments.put("images", "8");
            arguments.put("latency-min", latencyMin);
            arguments.put("latency-max", latencyMax);
            arguments.put("size-min", "1KiB");
            arguments.put("size-max", "4KiB");
            arguments.put("transport", transport);
            return arguments;
        }
    }
}
