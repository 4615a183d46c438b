package workbench.strategy.hazelcast;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.UUID;
import workbench.parameter.OneLine;

/** Writes the answer to a {@link BatchCall}, as {@link BatchAnswer} reads it. Used by one thread. */
final class BatchAnswerWriter {

    /** Writes a result. */
    @FunctionalInterface
    interface ResultContent {
        void write(DataOutputStream out) throws IOException;
    }

    /** Bytes from whose end some can be taken back. */
    private static final class Growing extends ByteArrayOutputStream {

        private void truncate(int to) {
            count = to;
        }
    }

    private final UUID member;
    private final long begun = System.nanoTime();
    private final Growing bytes = new Growing();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** The answer of a member. */
    BatchAnswerWriter(UUID member) {
        this.member = member;
    }

    /** The next item has ended, with a result. */
    void performed(long started, long ended, ResultContent result) throws IOException {
        var before = bytes.size();
        try {
            out.writeBoolean(true);
            out.writeLong(started);
            out.writeLong(ended);
            result.write(out);
        } catch (Throwable e) {
            bytes.truncate(before);
            throw e;
        }
    }

    /** The next item has failed, and is the last. */
    void failed(Throwable why) throws IOException {
        out.writeBoolean(false);
        out.writeUTF(OneLine.message(why));
    }

    /** The whole answer; {@code starts} is how many items this member has started for the session by now. */
    byte[] end(long starts) throws IOException {
        out.writeLong(member.getMostSignificantBits());
        out.writeLong(member.getLeastSignificantBits());
        out.writeLong(starts);
        out.writeLong(begun);
        out.writeLong(System.nanoTime());
        return bytes.toByteArray();
    }
}
