/**
 * A workload that waits for a database: queries over a pool of connections, and the database that it starts for them. {@link
 * workbench.workload.query.QueryWorkload} begins it; what an item asks is drawn by {@link
 * workbench.workload.query.DrawnQueries}, asked by {@link workbench.workload.query.QueryBatch}, and answered by what {@link
 * workbench.workload.query.ProvidedDatabase} keeps running.
 */
@NullMarked
package workbench.workload.query;

import org.jspecify.annotations.NullMarked;
