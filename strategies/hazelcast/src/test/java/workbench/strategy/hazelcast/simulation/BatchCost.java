package workbench.strategy.hazelcast.simulation;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;

/**
 * What a batch costs beside the time of its items.
 *
 * @param wireNanos how long it is on its way, there and back, while nobody computes
 * @param driverNanos processor time of the driver
 * @param memberNanos processor time of the members, with the copies that they keep
 * @param driverItemNanos processor time of the driver for each item
 */
record BatchCost(double wireNanos, double driverNanos, double memberNanos, double driverItemNanos) {

    static BatchCost parse(String text) throws IOException {
        var values = new Properties();
        values.load(new StringReader(text));
        return new BatchCost(
                number(values, "wire"),
                number(values, "driver"),
                number(values, "member"),
                number(values, "driver-item"));
    }

    private static double number(Properties values, String name) {
        var value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("the cost of a batch lacks " + name);
        }
        return Double.parseDouble(value);
    }
}
