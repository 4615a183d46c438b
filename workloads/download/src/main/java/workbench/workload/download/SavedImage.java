package workbench.workload.download;

/**
 * An image that was downloaded.
 *
 * @param image its index
 * @param bytes how many bytes came
 * @param sha256 their SHA-256 in hexadecimal where no file proves them; empty where one does
 */
record SavedImage(int image, long bytes, String sha256) {

    @Override
    public String toString() {
        return "image %d of %d bytes".formatted(image, bytes);
    }
}
