/** The databases, each kept by a JVM of its own: PostgreSQL in processes of its own, H2, or one that exists. */
@NullMarked
package workbench.workload.query.server;

import org.jspecify.annotations.NullMarked;
