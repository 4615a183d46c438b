package workbench.workload.download.image;

/** A format of images that any viewer opens. */
public enum ImageFormat {
    /** Portable Network Graphics, without compression. */
    PNG("png", "image/png"),

    /** Baseline JPEG. */
    JPEG("jpg", "image/jpeg");

    private final String extension;
    private final String mediaType;

    ImageFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** The value of the header {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    byte[] image(int size, long seed, String title) {
        return switch (this) {
            case PNG -> Png.of(size, seed, title);
            case JPEG -> Jpeg.of(size, seed, title);
        };
    }
}
