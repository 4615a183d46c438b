package workbench.results;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of the journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunEntry.class, name = "run"),
    @JsonSubTypes.Type(value = ForkEntry.class, name = "fork"),
    @JsonSubTypes.Type(value = EndEntry.class, name = "end")
})
public sealed interface Entry permits RunEntry, ForkEntry, EndEntry {}
