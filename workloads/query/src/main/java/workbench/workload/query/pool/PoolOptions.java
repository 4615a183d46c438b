package workbench.workload.query.pool;

import java.time.Duration;

/**
 * How large a pool is, and how patient.
 *
 * @param connections the most connections at once
 * @param opened how many of them are opened beforehand, at most all
 * @param patience how long an item waits for one
 * @param statement how long a statement may take; zero means no limit
 * @param isolation of transactions, as JDBC calls it, such as {@code TRANSACTION_SERIALIZABLE}
 */
public record PoolOptions(int connections, int opened, Duration patience, Duration statement, String isolation) {}
