/** What the database holds, how it is reached, and what its failures mean; known to the items and to the server alike. */
@NullMarked
package workbench.workload.query.data;

import org.jspecify.annotations.NullMarked;
