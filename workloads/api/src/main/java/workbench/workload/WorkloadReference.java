package workbench.workload;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.plugin.Catalog;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.process.TextMaps;

/**
 * All that another process needs to open the same batch, in strings and numbers.
 *
 * @param name the workload's name
 * @param arguments the texts of its arguments, as the provision passed them on
 * @param width the most items that will be in flight at once in the process that opens it
 * @param folder the folder of the measured cell, which the processes share
 * @param type the workload's class, so that no other one is loaded; empty to look for the name among all
 */
public record WorkloadReference(String name, Map<String, String> arguments, int width, String folder, String type) {

    /**
     * Copies the arguments.
     *
     * @param name the workload's name
     * @param arguments the texts of its arguments
     * @param width the most items that will be in flight at once
     * @param folder the folder of the measured cell
     * @param type the workload's class, or nothing
     */
    public WorkloadReference {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * A reference by name alone.
     *
     * @param name the workload's name
     * @param arguments the texts of its arguments
     * @param width the most items that will be in flight at once
     * @param folder the folder of the measured cell
     */
    public WorkloadReference(String name, Map<String, String> arguments, int width, String folder) {
        this(name, arguments, width, folder, "");
    }

    /**
     * Opens the batch in this process.
     *
     * @param loader where to look for the workload
     * @param children how to start JVMs
     * @return the batch; close it
     * @throws Exception if there is no such workload or it cannot be opened
     */
    public Batch<?> open(ClassLoader loader, ChildLauncher children) throws Exception {
        var workload = workload(loader);
        return workload.open(new Setting(arguments(workload), width, Path.of(folder), children));
    }

    /**
     * What is done with an item, in another language.
     *
     * @param loader where to look for the workload
     * @param language a language, such as {@link Script#CPYTHON}
     * @return the script; empty where there is none
     * @throws Exception if there is no such workload
     */
    public Optional<Script> script(ClassLoader loader, String language) throws Exception {
        var workload = workload(loader);
        return workload.script(language, arguments(workload));
    }

    private Workload workload(ClassLoader loader) throws Exception {
        return type.isEmpty()
                ? Catalog.load(Workload.class, loader).get(name)
                : Catalog.only(Workload.class, type, loader);
    }

    private Arguments arguments(Workload workload) {
        return Arguments.of(workload.parameters(), arguments);
    }

    /**
     * The same reference for a process with another width.
     *
     * @param width the most items that will be in flight at once in that process
     * @return a reference that is otherwise equal
     */
    public WorkloadReference withWidth(int width) {
        return new WorkloadReference(name, arguments, width, folder, type);
    }

    /**
     * Writes it so that {@link #read} returns an equal one.
     *
     * @param out where to write it
     * @throws IOException if that fails
     */
    public void write(DataOutput out) throws IOException {
        out.writeUTF(name);
        TextMaps.write(arguments, out);
        out.writeInt(width);
        out.writeUTF(folder);
        out.writeUTF(type);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param in where to read it
     * @return an equal reference
     * @throws IOException if that fails
     */
    public static WorkloadReference read(DataInput in) throws IOException {
        return new WorkloadReference(in.readUTF(), TextMaps.read(in), in.readInt(), in.readUTF(), in.readUTF());
    }
}
