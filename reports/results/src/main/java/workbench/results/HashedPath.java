package workbench.results;

/**
 * A file or a folder as it was when a run began.
 *
 * @param path where it is, absolute or within the folder of the run
 * @param hash SHA-256 of what is in it, in hexadecimal digits
 */
public record HashedPath(String path, String hash) {}
