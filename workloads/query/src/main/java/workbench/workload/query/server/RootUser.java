package workbench.workload.query.server;

import java.util.List;

/** PostgreSQL refuses to run as root. On Linux, root starts it in a user namespace, in which it is somebody else. */
final class RootUser {

    private RootUser() {}

    /** What comes before a command of PostgreSQL. */
    static List<String> prefix() {
        return System.getProperty("user.name", "").equals("root")
                        && System.getProperty("os.name", "").equals("Linux")
                ? List.of("unshare", "--user")
                : List.of();
    }
}
