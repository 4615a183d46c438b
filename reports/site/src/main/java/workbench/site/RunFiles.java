package workbench.site;

/** Checks the paths that a journal names. */
final class RunFiles {

    private RunFiles() {}

    /**
     * Whether a path stays within the run's folder and has only plain characters, so that it is safe to open and to link.
     */
    static boolean plain(String path) {
        return path.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    }
}
