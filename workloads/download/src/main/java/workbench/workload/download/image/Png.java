package workbench.workload.download.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * A picture in the Portable Network Graphics format (ISO/IEC 15948), of an exact number of bytes.
 *
 * <p>The pixels are stored without compression, since what a compressor makes of them depends on its version. An
 * ancillary chunk, which viewers skip, fills what the picture does not.
 */
final class Png {

    private static final long SIGNATURE = 0x8950_4e47_0d0a_1a0aL;

    /** The length, type and checksum of a chunk. */
    private static final int CHUNK = 12;

    private static final int HEADER = 13;

    /** The most bytes of a stored block, and what precedes them (RFC 1951, 3.2.4). */
    private static final int BLOCK = 65_535;

    private static final int BLOCK_HEAD = 5;

    /** What precedes and follows the blocks (RFC 1950). */
    private static final int ZLIB = 6;

    private final ByteBuffer bytes;

    private Png(int size) {
        bytes = ByteBuffer.allocate(size);
    }

    /**
     * Makes a picture.
     *
     * @param size the number of bytes, enough for the title and a few pixels
     * @param seed the seed of its colours and shapes
     * @param title a title to store in the picture, in ISO 8859-1
     */
    static byte[] of(int size, long seed, String title) {
        var text = ("Title\0" + title).getBytes(StandardCharsets.ISO_8859_1);
        var fixed = Long.BYTES + 5 * CHUNK + HEADER + text.length + ZLIB;
        var height = height(size - fixed);
        var width = RingPicture.width(height);
        var png = new Png(size);
        png.bytes.putLong(SIGNATURE);
        png.chunk("IHDR", header(width, height));
        png.chunk("tEXt", text);
        png.chunk("IDAT", stored(new RingPicture(seed).pixels(height)));
        png.chunk("paDd", new byte[png.bytes.remaining() - 2 * CHUNK]);
        png.chunk("IEND", new byte[0]);
        return png.bytes.array();
    }

    /** The most rows whose pixels fit into a number of bytes. */
    private static int height(int room) {
        var height = (int) Math.sqrt(room / 4.0);
        while (storedLength(RingPicture.length(height)) - ZLIB > room) {
            height--;
        }
        return height;
    }

    /** Eight bits each of red, green and blue; neither filters nor interlacing. */
    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(HEADER)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
    }

    private static int storedLength(int length) {
        return ZLIB + length + BLOCK_HEAD * Math.ceilDiv(length, BLOCK);
    }

    private static byte[] stored(byte[] data) {
        var out =
                ByteBuffer.allocate(storedLength(data.length)).put((byte) 0x78).put((byte) 0x01);
        out.order(ByteOrder.LITTLE_ENDIAN);
        for (var from = 0; from < data.length; from += BLOCK) {
            var length = Math.min(BLOCK, data.length - from);
            out.put((byte) (from + length == data.length ? 1 : 0));
            out.putShort((short) length).putShort((short) ~length).put(data, from, length);
        }
        var adler = new Adler32();
        adler.update(data);
        return out.order(ByteOrder.BIG_ENDIAN).putInt((int) adler.getValue()).array();
    }

    private void chunk(String type, byte[] data) {
        bytes.putInt(data.length);
        var checked = bytes.position();
        bytes.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        var crc = new CRC32();
        crc.update(bytes.slice(checked, bytes.position() - checked));
        bytes.putInt((int) crc.getValue());
    }
}
