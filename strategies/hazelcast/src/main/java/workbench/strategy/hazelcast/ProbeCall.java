package workbench.strategy.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import java.util.concurrent.Callable;

/**
 * Asks a member for its JDK and its cores. Compiled for Java 17, on which Hazelcast runs, so that a member that is too old for the rest
 * of the workbench can still say so.
 */
final class ProbeCall implements Callable<String>, DataSerializable {

    /** Between the two parts of the answer. */
    static final String BETWEEN = " ";

    @Override
    public String call() {
        return Runtime.version().feature()
                + BETWEEN
                + System.getProperty("java.version")
                + BETWEEN
                + Runtime.getRuntime().availableProcessors();
    }

    @Override
    public void writeData(ObjectDataOutput out) {
        // There is nothing to say.
    }

    @Override
    public void readData(ObjectDataInput in) {
        // There is nothing to hear.
    }
}
