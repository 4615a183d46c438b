package workbench.strategy.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.partition.Partition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which members a job uses, in the order of their age, and a key of each partition that they own. Lanes are dealt out to the members
 * in turn, and those of a member to its partitions.
 *
 * @param members those used, at least one
 * @param keys for each of them, keys of its partitions
 */
record Lineup(List<Member> members, List<List<Integer>> keys) {

    /** A key of each partition of a cluster, by the number of the partition. */
    static int[] keysOf(HazelcastInstance client) {
        var partitions = client.getPartitionService();
        var missing = partitions.getPartitions().size();
        var keys = new int[missing];
        var known = new boolean[missing];
        for (var key = 0; missing > 0; key++) {
            var partition = partitions.getPartition(key).getPartitionId();
            if (!known[partition]) {
                known[partition] = true;
                keys[partition] = key;
                missing--;
            }
        }
        return keys;
    }

    /** The members of a cluster as it is now, at most so many; those without a partition are left out. */
    static Lineup of(HazelcastInstance client, int[] keys, int most) {
        var owned = owned(client, keys);
        var members = new ArrayList<Member>();
        var keysOfThem = new ArrayList<List<Integer>>();
        for (var member : client.getCluster().getMembers()) {
            var own = owned.get(member.getUuid());
            if (own != null && members.size() < most) {
                members.add(member);
                keysOfThem.add(own);
            }
        }
        return new Lineup(members, keysOfThem);
    }

    private static Map<UUID, List<Integer>> owned(HazelcastInstance client, int[] keys) {
        var owned = new HashMap<UUID, List<Integer>>();
        for (Partition partition : client.getPartitionService().getPartitions()) {
            var owner = partition.getOwner();
            if (owner != null) {
                owned.computeIfAbsent(owner.getUuid(), _ -> new ArrayList<>()).add(keys[partition.getPartitionId()]);
            }
        }
        return owned;
    }

    /** How many members own so many partitions. */
    int membersOf(int share) {
        return (int) keys.stream().filter(own -> own.size() >= share).count();
    }

    /** Which member a lane is for, counted from 0. */
    Member member(int lane) {
        return members.get(lane % members.size());
    }

    /** The number of a lane among those of its member, counted from 0. */
    int place(int lane) {
        return lane / members.size();
    }

    /** The key by which a lane reaches its member. */
    Integer key(int lane) {
        var own = keys.get(lane % members.size());
        return own.get(place(lane) % own.size());
    }
}
