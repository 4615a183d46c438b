package workbench.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which version of its code a workload or a strategy is, where a run measures two of it. */
public enum CodeVersion {

    /** The one that the new one is compared with. */
    @JsonProperty("old")
    OLD,

    /** The one that is about to replace it. */
    @JsonProperty("new")
    NEW;

    /** Its name in journals and reports. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
