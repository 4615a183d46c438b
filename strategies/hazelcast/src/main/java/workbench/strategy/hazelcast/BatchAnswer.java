package workbench.strategy.hazelcast;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What a member answers to a {@link BatchCall}: for each item whether it succeeded, and either its start, end and result, or what it
 * threw, which is the last; then who it was, how many items it has started for the session, when it began and when it ended.
 *
 * @param items to read what became of the items, in their order
 * @param member who performed them
 * @param starts how many items this member has started for the session
 * @param begun when the batch began, on the clock of the member
 * @param ended when it ended, on the clock of the member
 */
record BatchAnswer(DataInputStream items, UUID member, long starts, long begun, long ended) {

    private static final int FACTS = 5 * Long.BYTES;

    /** Reads an answer that is not empty. */
    static BatchAnswer of(byte[] bytes) {
        var length = bytes.length - FACTS;
        var facts = ByteBuffer.wrap(bytes, length, FACTS);
        return new BatchAnswer(
                new DataInputStream(new ByteArrayInputStream(bytes, 0, length)),
                new UUID(facts.getLong(), facts.getLong()),
                facts.getLong(),
                facts.getLong(),
                facts.getLong());
    }

    /**
     * What to add to a time of the member to make it one of this JVM: nothing where what lies between question and answer by the clock
     * of this JVM lies there by that of the member, too, as on one machine; else the batch is taken to have been halfway between.
     *
     * @param sent when the question was sent, by this JVM
     * @param heard when the answer was here, by this JVM
     */
    long offset(long sent, long heard) {
        var same = begun - sent >= 0 && heard - ended >= 0;
        return same ? 0 : sent + ((heard - sent) - (ended - begun)) / 2 - begun;
    }
}
