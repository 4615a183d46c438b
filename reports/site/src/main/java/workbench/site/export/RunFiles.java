package workbench.site.export;

/** Checks the paths that a journal names. */
public final class RunFiles {

    private RunFiles() {}

    /**
     * Whether a path stays within the run's folder and has only plain characters, so that it is safe to open and to link.
     */
    public static boolean plain(String path) {
        return path.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    }
}
