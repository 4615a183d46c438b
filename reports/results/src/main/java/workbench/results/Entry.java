package workbench.results;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of the journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunEntry.class, name = "run"),
    @JsonSubTypes.Type(value = ForkEntry.class, name = "fork"),
    @JsonSubTypes.Type(value = WaitEntry.class, name = "wait"),
    @JsonSubTypes.Type(value = LookEntry.class, name = "look"),
    @JsonSubTypes.Type(value = ProfileEntry.class, name = "profile"),
    @JsonSubTypes.Type(value = CutEntry.class, name = "cut"),
    @JsonSubTypes.Type(value = ResumeEntry.class, name = "resume"),
    @JsonSubTypes.Type(value = EndEntry.class, name = "end")
})
public sealed interface Entry
        permits RunEntry, ForkEntry, WaitEntry, LookEntry, ProfileEntry, CutEntry, ResumeEntry, EndEntry {}
