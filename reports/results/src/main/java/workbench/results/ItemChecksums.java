package workbench.results;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * A checksum of each result of a job, in the order of the items.
 *
 * @param base64 CRC-32C of each result as it is written, four bytes each, the highest first, in Base64; this is its form in the journal
 */
public record ItemChecksums(@JsonValue String base64) {

    /** Of jobs with more items there are none: a journal is to stay small. */
    public static final int MOST_ITEMS = 10_000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemChecksums {
        if (Base64.getDecoder().decode(base64).length % Integer.BYTES != 0) {
            throw new IllegalArgumentException("checksums that are cut off");
        }
    }

    /** These checksums; empty if there are more than {@link #MOST_ITEMS}. */
    public static Optional<ItemChecksums> of(int... sums) {
        if (sums.length > MOST_ITEMS) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.allocate(Integer.BYTES * sums.length);
        for (var sum : sums) {
            bytes.putInt(sum);
        }
        return Optional.of(new ItemChecksums(Base64.getEncoder().encodeToString(bytes.array())));
    }

    /** How many items have other results; those that only one side has count. */
    public int differences(ItemChecksums other) {
        var own = sums();
        var others = other.sums();
        var different = Math.abs(own.remaining() - others.remaining()) / Integer.BYTES;
        while (own.remaining() >= Integer.BYTES && others.remaining() >= Integer.BYTES) {
            different += own.getInt() == others.getInt() ? 0 : 1;
        }
        return different;
    }

    /** How many items there are. */
    public int items() {
        return sums().remaining() / Integer.BYTES;
    }

    private ByteBuffer sums() {
        return ByteBuffer.wrap(Base64.getDecoder().decode(base64));
    }
}
