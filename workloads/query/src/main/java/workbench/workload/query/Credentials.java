package workbench.workload.query;

import java.util.Map;
import java.util.Set;
import workbench.parameter.UsageException;

/** With which name and password a database that exists is asked. They come from the environment alone. */
record Credentials(String user, String password) {

    /** The environment variable with the name. */
    static final String USER = "WORKBENCH_QUERY_USER";

    /** The environment variable with the password. It is read when it is used, and no fork has it. */
    private static final String PASSWORD = "WORKBENCH_QUERY_PASSWORD";

    /** What no other process and nothing that is written down may have. */
    static final Set<String> SECRETS = Set.of(PASSWORD);

    private static final String ACCEPTED = "; accepted is an address such as jdbc:postgresql://db:5432/test";

    /**
     * Refuses an address that is not one of PostgreSQL, or holds credentials, which would stand in the report.
     *
     * @throws UsageException with one line that says what is accepted
     */
    static void check(String url) {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new UsageException("url=%s is not the address of a PostgreSQL%s".formatted(url, ACCEPTED));
        }
        if (url.matches(".*[?&](user|password|sslpassword)=.*") || url.contains("@")) {
            throw new UsageException("url holds credentials, which would stand in the report; put them into %s and %s%s"
                    .formatted(USER, PASSWORD, ACCEPTED));
        }
        if (url.contains("currentSchema=")) {
            throw new UsageException("url names a schema; the workbench makes one of its own" + ACCEPTED);
        }
    }

    /**
     * Those of an environment; the password may be missing, where the server asks for none.
     *
     * @throws UsageException if there is no name
     */
    static Credentials of(Map<String, String> environment) {
        var user = environment.getOrDefault(USER, "");
        if (user.isBlank()) {
            throw new UsageException(
                    "url needs the name of a user in %s, and the password in %s".formatted(USER, PASSWORD));
        }
        return new Credentials(user, environment.getOrDefault(PASSWORD, ""));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user;
    }
}
