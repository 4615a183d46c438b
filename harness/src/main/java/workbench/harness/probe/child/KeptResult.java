package workbench.harness.probe.child;

import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/**
 * A result as an item has given it.
 *
 * @param <R> the result of an item
 * @param item its index
 */
record KeptResult<R>(int item, R result) {

    /**
     * Proves that it is right.
     *
     * @throws WrongResultException if it is not, or that cannot be determined; the message names the item
     */
    void verify(Batch<R> batch) throws WrongResultException {
        Verdicts.require(batch, item, result);
    }
}
