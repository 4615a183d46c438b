package workbench.site.export;

/**
 * A file beside the page.
 *
 * @param name its name in the folder of the report
 * @param what what it holds, in a few words
 */
public record ExportedFile(String name, String what) {}
