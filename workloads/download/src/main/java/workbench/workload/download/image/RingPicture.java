package workbench.workload.download.image;

/** Coloured rings on a gradient, drawn from a seed, with an aspect ratio of 4 to 3. */
final class RingPicture {

    private final long seed;

    RingPicture(long seed) {
        this.seed = seed;
    }

    static int width(int height) {
        return height * 4 / 3;
    }

    /** The bytes of the pixels of a picture. */
    static int length(int height) {
        return height * (1 + 3 * width(height));
    }

    /** The rows, each a filter type of 0 and three bytes per pixel, as the IDAT chunk of a PNG requires them. */
    byte[] pixels(int height) {
        var width = width(height);
        var pixels = new byte[length(height)];
        var at = 0;
        for (var y = 0; y < height; y++) {
            at++;
            for (var x = 0; x < width; x++) {
                var rings = square(x - bits(0) * width / 256) + square(y - bits(8) * height / 256);
                for (var colour = 0; colour < 3; colour++) {
                    pixels[at++] = wave(bits(16 + 8 * colour) + slope(x, y, height, colour) + rings / (1 + height / 4));
                }
            }
        }
        return pixels;
    }

    private int slope(int x, int y, int height, int colour) {
        return (x * bits(40 + 4 * colour) + y * bits(52 - 4 * colour)) / height;
    }

    /** Eight bits of the seed. */
    private int bits(int from) {
        return (int) (seed >>> from) & 0xff;
    }

    private static int square(int value) {
        return value * value;
    }

    /** Rises and falls, so that no edge shows. */
    private static byte wave(int value) {
        var phase = value & 0x1ff;
        return (byte) (phase > 0xff ? 0x1ff - phase : phase);
    }
}
