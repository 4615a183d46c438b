package workbench.workload.download.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A picture in baseline JPEG (ITU-T T.81), of an exact number of bytes.
 *
 * <p>Each block of 8 × 8 pixels has one colour, so only its mean is coded. That needs integer arithmetic alone, which
 * gives the same results everywhere. Comments, which viewers skip, fill what the picture does not.
 */
final class Jpeg {

    private static final int BLOCK = 8;

    /** What a block takes, roughly; a picture that turns out too long is made smaller. */
    private static final double BYTES_PER_BLOCK = 4;

    /** The most bytes of a segment, and what precedes them: its marker and its length. */
    private static final int SEGMENT = 65_533;

    private static final int SEGMENT_HEAD = 4;

    private final ByteBuffer bytes;

    private Jpeg(int size) {
        bytes = ByteBuffer.allocate(size);
    }

    /**
     * Makes a picture.
     *
     * @param size the number of bytes, enough for the title and a few blocks
     * @param seed the seed of its colours and shapes
     * @param title a title to store in the picture, in ISO 8859-1
     */
    static byte[] of(int size, long seed, String title) {
        var height = (int) Math.sqrt(size * 0.75 / BYTES_PER_BLOCK);
        while (true) {
            var head = head(height, title);
            var blocks = new JpegBlocks().encode(new RingPicture(seed).pixels(height), RingPicture.width(height));
            var room = size - 2 - head.length - blocks.length;
            if (room == 0 || room >= SEGMENT_HEAD) {
                return new Jpeg(size).put(head, room, blocks);
            }
            var fitting = (double) (size - 2 - head.length) / blocks.length;
            height = Math.min(height - 1, (int) (height * Math.sqrt(fitting)));
        }
    }

    private byte[] put(byte[] head, int room, byte[] blocks) {
        bytes.putShort((short) 0xffd8);
        comments(room);
        return bytes.put(head).put(blocks).array();
    }

    /** Fills a space with comments, each of which leaves either nothing or enough room for another. */
    private void comments(int room) {
        for (var left = room; left > 0; ) {
            var whole = Math.min(left, SEGMENT + SEGMENT_HEAD);
            var length = left - whole > 0 && left - whole < SEGMENT_HEAD ? whole - SEGMENT_HEAD : whole;
            bytes.put(segment(0xfe, new byte[length - SEGMENT_HEAD]));
            left -= length;
        }
    }

    /** Everything before the blocks, except the start marker. */
    private static byte[] head(int height, String title) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(segment(0xe0, bytes('J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0)));
        out.writeBytes(segment(0xfe, title.getBytes(StandardCharsets.ISO_8859_1)));
        out.writeBytes(segment(0xdb, JpegBlocks.quantization()));
        out.writeBytes(segment(0xc0, frame(BLOCK * RingPicture.width(height), BLOCK * height)));
        out.writeBytes(segment(0xc4, JpegBlocks.meanCodes()));
        out.writeBytes(segment(0xc4, JpegBlocks.detailCodes()));
        out.writeBytes(segment(0xda, bytes(3, 1, 0, 2, 0, 3, 0, 0, 63, 0)));
        return out.toByteArray();
    }

    /** Eight bits each of luminance and two chrominances, all at full resolution. */
    private static byte[] frame(int width, int height) {
        return ByteBuffer.allocate(15)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .put(bytes(3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0))
                .array();
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(data.length + SEGMENT_HEAD)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var at = 0; at < values.length; at++) {
            bytes[at] = (byte) values[at];
        }
        return bytes;
    }
}
