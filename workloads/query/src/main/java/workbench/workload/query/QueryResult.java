package workbench.workload.query;

/**
 * What an item got from the database, or put there.
 *
 * @param item its index
 * @param rows how many rows that were
 * @param sum the sum of their amounts
 */
record QueryResult(int item, int rows, long sum) {}
