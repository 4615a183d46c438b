package workbench.workload.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import workbench.parameter.Arguments;
import workbench.parameter.OneLine;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.workload.query.data.Access;

/** Queries to a database that is filled already. */
final class OpenedQueries implements AutoCloseable {

    private static final int WIDTH = 4;

    private final Access access;
    private final Path folder;
    private final QueryBatch batch;

    private OpenedQueries(Access access, Path folder, QueryBatch batch) {
        this.access = access;
        this.folder = folder;
        this.batch = batch;
    }

    /** Opens them with 500 rows, which are there, and the rest of the arguments. */
    static OpenedQueries of(Access access, Map<String, String> given) throws IOException {
        var texts = new TreeMap<>(given);
        texts.put("rows", "500");
        var arguments = Arguments.of(QueryDials.PARAMETERS, texts);
        QueryDials.check(arguments);
        var folder = Files.createTempDirectory("queries");
        var setting = new Setting(arguments, WIDTH, folder, ChildLauncher.likeThisJvm());
        return new OpenedQueries(access, folder, QueryWorkload.open(access, setting));
    }

    QueryBatch batch() {
        return batch;
    }

    /** Performs a whole job in several threads, and verifies it. */
    void perform() throws Exception {
        batch.reset();
        try (var threads = Executors.newFixedThreadPool(WIDTH)) {
            var results = IntStream.range(0, batch.size())
                    .mapToObj(item -> threads.submit((Callable<QueryResult>) () -> batch.execute(item)))
                    .toList();
            for (Future<QueryResult> result : results) {
                result.get();
            }
            for (var item = 0; item < batch.size(); item++) {
                batch.verify(item, results.get(item).get());
            }
        }
    }

    /** Executes an item in a thread of its own. */
    CompletableFuture<QueryResult> start(int item) {
        var result = new CompletableFuture<QueryResult>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(batch.execute(item));
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /** Why an item failed. */
    static String failure(CompletableFuture<QueryResult> item) throws InterruptedException {
        try {
            return "gave " + item.get();
        } catch (ExecutionException e) {
            return OneLine.message(Objects.requireNonNull(e.getCause()));
        }
    }

    /** Holds all accounts, so that updates wait, until the connection is closed. */
    Connection holdingAccounts() throws SQLException {
        var connection = access.connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("update account set balance = balance");
        }
        return connection;
    }

    /** Changes rows. */
    int change(String sql) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws IOException {
        batch.close();
        Files.delete(folder);
    }
}
