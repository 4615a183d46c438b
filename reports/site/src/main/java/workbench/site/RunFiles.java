package workbench.site;

/** The files that a journal names. */
final class RunFiles {

    private RunFiles() {}

    /** Whether a path of a journal is a plain one within the run's folder, so that a link to it is safe. */
    static boolean plain(String path) {
        return path.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    }
}
