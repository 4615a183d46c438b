package workbench.workload.download;

/**
 * An image that was downloaded and saved.
 *
 * @param image its index
 * @param bytes how many bytes were saved
 */
record Saved(int image, long bytes) {}
