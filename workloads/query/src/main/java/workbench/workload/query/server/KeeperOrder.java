package workbench.workload.query.server;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import workbench.workload.query.data.SeededTable;

/**
 * Which database a keeper starts or uses, and what it fills it with.
 *
 * @param database what is started: {@code postgresql}, {@code h2}, or {@code auto}
 * @param url the address of one that exists; empty where one is started
 * @param user who asks that one
 * @param password the user's password
 * @param table the rows that are read
 * @param connections the most connections that all processes together may want at once
 * @param folder for its files
 */
public record KeeperOrder(
        String database, String url, String user, String password, SeededTable table, int connections, Path folder) {

    /**
     * Writes it, for {@link #read}.
     *
     * @throws IOException if that fails
     */
    public void write(DataOutput out) throws IOException {
        out.writeUTF(database);
        out.writeUTF(url);
        out.writeUTF(user);
        out.writeUTF(password);
        out.writeInt(table.rows());
        out.writeLong(table.shift());
        out.writeInt(connections);
        out.writeUTF(folder.toString());
    }

    static KeeperOrder read(DataInput in) throws IOException {
        return new KeeperOrder(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                new SeededTable(in.readInt(), in.readLong()),
                in.readInt(),
                Path.of(in.readUTF()));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url.isEmpty() ? database : url;
    }
}
