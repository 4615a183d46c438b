package workbench.results;

import org.jspecify.annotations.Nullable;

/**
 * How a strategy ended a job of which an item failed: one more job, after all that was measured, whose items do nothing.
 *
 * @param ended whether {@code run} ended without being interrupted
 * @param told whether it threw the failure, with its item
 * @param threw the class of what else it threw; null if it threw the failure, returned or did not end
 * @param left how many items were still in flight when it had ended
 */
public record Aftermath(
        boolean ended, boolean told, @Nullable String threw, int left) {

    /** Whether it is as the contract of strategies asks. */
    public boolean keepsTheRules() {
        return ended && told && left == 0;
    }
}
