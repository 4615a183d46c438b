package workbench.workload.download;

/**
 * An image that was downloaded and saved.
 *
 * @param image its index
 * @param bytes how many bytes were saved
 */
record SavedImage(int image, long bytes) {

    @Override
    public String toString() {
        return "image %d of %d bytes".formatted(image, bytes);
    }
}
