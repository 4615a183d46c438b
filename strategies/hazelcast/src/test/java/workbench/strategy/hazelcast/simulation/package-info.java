/**
 * When a cluster pays: a simulation of clusters that nobody here has, from what one machine measures.
 *
 * <p>{@link workbench.strategy.hazelcast.simulation.BatchCost} is what a batch costs, which {@link
 * workbench.strategy.hazelcast.simulation.ClusterBenchmark} measures. {@link workbench.strategy.hazelcast.simulation.ClusterModel} deals out
 * the items of a job as the strategy does, and {@link workbench.strategy.hazelcast.simulation.ClusterSimulation} makes the table and the
 * picture of the README.
 */
@NullMarked
package workbench.strategy.hazelcast.simulation;

import org.jspecify.annotations.NullMarked;
