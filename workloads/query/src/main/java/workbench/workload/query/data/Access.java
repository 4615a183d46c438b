package workbench.workload.query.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;

/**
 * How a database is reached. Processes hand it to each other in a file that only its owner can read, so that the password stands
 * in no command line, argument or journal.
 *
 * @param url the address, for JDBC, without credentials
 * @param user who asks
 * @param password the user's password
 * @param product the name and version of the database
 */
public record Access(String url, String user, String password, String product) {

    private static final String LOOKING = "select set_config(name, '200ms', false) from pg_settings"
            + " where name = 'client_connection_check_interval' and version() like '%linux%'";

    /** Whether it is H2, which some things are asked of in another way. */
    public boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    /**
     * What a new connection is told: how long a statement may take. PostgreSQL on Linux also looks often whether its client is still
     * there, so that no query outlives it for long.
     *
     * @param statement zero means no limit
     */
    public String limiting(Duration statement) {
        return isH2()
                ? "set query_timeout " + statement.toMillis()
                : "set statement_timeout = %d; %s".formatted(statement.toMillis(), LOOKING);
    }

    /** A connection of its own, outside of any pool. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The same, with the name and version of the product and of the driver, which it is asked for. */
    public Access withProduct() throws SQLException {
        try (var connection = connect()) {
            var asked = connection.getMetaData();
            var version = asked.getDatabaseProductVersion().replaceFirst(" .*", "");
            var found = "%s %s, driver %s"
                    .formatted(
                            asked.getDatabaseProductName(),
                            version,
                            asked.getDriverVersion().replaceFirst(" .*", ""));
            return new Access(url, user, password, found);
        }
    }

    /**
     * Writes a new file, which no other user can read.
     *
     * @throws IOException if that fails, or there is one already
     */
    public void write(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("url", url);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("product", product);
        var text = new StringWriter();
        properties.store(text, null);
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            channel.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if there is no such file, such as once the run has ended
     */
    public static Access read(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new Access(
                properties.getProperty("url", ""),
                properties.getProperty("user", ""),
                properties.getProperty("password", ""),
                properties.getProperty("product", ""));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s as %s (%s)".formatted(url, user, product);
    }
}
