package workbench.strategy.hazelcast.simulation;

/**
 * What a batch costs beside the time of its items.
 *
 * @param wireNanos how long it is on its way, there and back, while nobody computes
 * @param driverNanos processor time of the driver
 * @param memberNanos processor time of the members, with the copies that they keep
 * @param driverItemNanos processor time of the driver for each item
 */
record BatchCost(double wireNanos, double driverNanos, double memberNanos, double driverItemNanos) {}
