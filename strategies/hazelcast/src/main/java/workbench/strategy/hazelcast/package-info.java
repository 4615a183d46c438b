/**
 * The members of a Hazelcast cluster, which get the items in batches through its durable executor.
 *
 * <p>A {@link workbench.strategy.hazelcast.HazelcastSession} has a client of the cluster, which is one of {@link
 * workbench.strategy.hazelcast.OwnMembers} on this machine, or one that exists. At each job it makes a {@link
 * workbench.strategy.hazelcast.Lineup}: which members are used, and which of their partitions. As many {@link
 * workbench.strategy.hazelcast.BatchLane lanes} as the width then submit one {@link workbench.strategy.hazelcast.BatchCall} after another.
 *
 * <p>On a member, {@link workbench.strategy.hazelcast.MemberBatches} hold the opened workload of each session, by its {@link
 * workbench.strategy.hazelcast.BatchRef}. A call carries all that a member needs to open the workload, so that one that takes over from
 * another knows nothing else.
 *
 * <p>What the engine does is left to it: it finds the members, keeps tasks and results on two of them, and starts a task again where
 * a member is lost. A task may be started more than once; {@link workbench.strategy.hazelcast.EndCall} makes sure that none runs
 * when a job has ended.
 */
@NullMarked
package workbench.strategy.hazelcast;

import org.jspecify.annotations.NullMarked;
