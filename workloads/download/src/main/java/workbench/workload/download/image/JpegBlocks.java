package workbench.workload.download.image;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The coded blocks of a JPEG whose blocks have one colour each, and the tables that they are coded with.
 *
 * <p>With all quantization steps 8, the mean of a block is coded unscaled, as its difference from the previous block.
 */
final class JpegBlocks {

    private static final int COMPONENTS = 3;

    /** How many codes there are of 1, 2, 3 … bits for the bit lengths of differences, 0 to 8 (T.81, table K.3). */
    private static final int[] CODES = {0, 1, 5, 1, 1, 1};

    private static final int LONGEST = 16;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int[] last = new int[COMPONENTS];
    private long pending;
    private int count;

    static byte[] quantization() {
        var table = new byte[65];
        Arrays.fill(table, 1, table.length, (byte) 8);
        return table;
    }

    static byte[] meanCodes() {
        var table = new byte[1 + LONGEST + 9];
        for (var length = 0; length < CODES.length; length++) {
            table[1 + length] = (byte) CODES[length];
        }
        for (var value = 0; value < 9; value++) {
            table[1 + LONGEST + value] = (byte) value;
        }
        return table;
    }

    /** One code of one bit: the end of the block, as no block has details. */
    static byte[] detailCodes() {
        var table = new byte[1 + LONGEST + 1];
        table[0] = 0x10;
        table[1] = 1;
        return table;
    }

    /** Encodes the rows of a picture, each a byte to skip and three bytes per block, and the end marker. */
    byte[] encode(byte[] rows, int width) {
        var row = 1 + COMPONENTS * width;
        for (var at = 0; at < rows.length; at += row) {
            for (var pixel = at + 1; pixel < at + row; pixel += COMPONENTS) {
                block(rows[pixel] & 0xff, rows[pixel + 1] & 0xff, rows[pixel + 2] & 0xff);
            }
        }
        put(0x7f, 7); // fills the last byte with ones
        out.writeBytes(Jpeg.bytes(0xff, 0xd9));
        return out.toByteArray();
    }

    /** Luminance and chrominances (JFIF 1.02) in 65,536ths. */
    private void block(int red, int green, int blue) {
        component(0, ((19_595 * red + 38_470 * green + 7_471 * blue) >> 16) - 128);
        component(1, (-11_056 * red - 21_712 * green + 32_768 * blue) >> 16);
        component(2, (32_768 * red - 27_440 * green - 5_328 * blue) >> 16);
    }

    private void component(int component, int mean) {
        var difference = mean - last[component];
        last[component] = mean;
        var length = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(difference));
        var value = difference < 0 ? difference + (1 << length) - 1 : difference;
        put(((code(length) << length) | value) << 1, codeLength(length) + length + 1);
    }

    private static int codeLength(int length) {
        return length == 0 ? 2 : Math.max(3, length - 2);
    }

    /** The code of a bit length: in ascending order, so that the last ones are ones and a zero. */
    private static int code(int length) {
        if (length == 0) {
            return 0;
        }
        return length <= 5 ? length + 1 : (1 << (length - 2)) - 2;
    }

    private void put(int value, int length) {
        pending = (pending << length) | value;
        count += length;
        while (count >= Byte.SIZE) {
            count -= Byte.SIZE;
            var next = (int) (pending >> count) & 0xff;
            out.write(next);
            if (next == 0xff) {
                out.write(0); // otherwise it would begin a marker
            }
        }
    }
}
