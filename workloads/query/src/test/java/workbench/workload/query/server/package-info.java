/** Tests of databases that are kept. */
@NullMarked
package workbench.workload.query.server;

import org.jspecify.annotations.NullMarked;
