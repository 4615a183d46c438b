package workbench.workload.synthetic;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import workbench.workload.Workload;
import workbench.workload.testkit.WorkloadContract;

@DisplayName("The workload synthetic")
class SyntheticContractTest {

    @Nested
    @DisplayName("that computes, unevenly")
    class Computing extends Contract {
        Computing() {
            super("compute=200us,wait=0s,spread=one-heavy,times=5,order=ascending", "compute=1h,wait=0s");
        }
    }

    @Nested
    @DisplayName("that waits, unevenly")
    class Waiting extends Contract {
        Waiting() {
            super("compute=0s,wait=1ms,spread=log-normal", "compute=0s,wait=1h");
        }
    }

    @Nested
    @DisplayName("that waits with a monitor held")
    class Locked extends Contract {
        Locked() {
            super(
                    "compute=20us,wait=200us,lock=synchronized,hold=20us,io-inside=yes",
                    "compute=0s,wait=1h,lock=synchronized,io-inside=yes");
        }
    }

    @Nested
    @DisplayName("that waits for a downstream")
    class Downstreamed extends Contract {
        Downstreamed() {
            super("compute=20us,wait=500us,downstream=2,degrade=1", "compute=0s,wait=1h,downstream=1");
        }
    }

    @Nested
    @DisplayName("that waits in class initialisers")
    class Initialising extends Contract {
        Initialising() {
            super("compute=20us,wait=500us,waits-in=initialiser", "compute=0s,wait=1h,waits-in=initialiser");
        }
    }

    @Nested
    @DisplayName("that waits below native frames")
    class CalledBack extends Contract {
        CalledBack() {
            super("compute=20us,wait=500us,waits-in=native", "compute=0s,wait=1h,waits-in=native");
        }
    }

    @Nested
    @DisplayName("that takes memory, finds items in a cache and computes with a lock held")
    class Remembering extends Contract {
        Remembering() {
            super(
                    "compute=200us,wait=0s,allocate=1MiB,result=100,thread-local=64KiB,cache=50,lock=reentrant,hold=20us",
                    "compute=0s,wait=0s,lock=reentrant,hold=1h");
        }
    }

    abstract static class Contract extends WorkloadContract {

        private final Map<String, String> quick;
        private final Map<String, String> slow;

        Contract(String quick, String slow) {
            this.quick = texts(quick);
            this.slow = texts(slow);
        }

        private static Map<String, String> texts(String given) {
            var texts = new HashMap<>(SyntheticBatchTest.texts(given));
            texts.put("items", "10");
            return texts;
        }

        @Override
        protected Workload workload() {
            return new SyntheticWorkload();
        }

        @Override
        protected Map<String, String> arguments() {
            return quick;
        }

        @Override
        protected Map<String, String> slowArguments() {
            return slow;
        }
    }
}
