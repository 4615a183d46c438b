package workbench.site.export;

import java.util.Locale;

/** What a report can be written as. */
public enum ReportFormat {
    /** The page with its pictures. */
    HTML,
    /** The tables. */
    CSV,
    /** The summary for a pull request. */
    MARKDOWN,
    /** The times in the form of JMH. */
    JMH,
    /** The traced jobs in the form of trace events. */
    TRACE;

    /** Its name as a person types it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
