package workbench.harness.module;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import workbench.harness.own.Template;
import workbench.harness.run.FolderTree;
import workbench.parameter.UsageException;

/**
 * A Maven module that was written: it compiles, passes its contract, and is measured as it is.
 *
 * @param folder where it is
 * @param project the root of the project's tree; empty if the module stands alone
 * @param edited the poms of the project that name it now
 */
public record NewModule(Path folder, Optional<Path> project, List<Path> edited) {

    /**
     * Writes a module: into the project's tree, with its line in three other poms, or into a folder anywhere else. If that
     * fails, everything is as it was.
     *
     * @param kind what it is to be
     * @param name what the workload or the strategy is called
     * @param folder a folder in the project's tree, or the one that is to hold the module
     * @param version of the workbench
     * @return the module
     * @throws UsageException if it cannot have that name, there is such a folder, or the poms are not as expected
     * @throws IOException if it cannot be written
     */
    public static NewModule write(Template kind, String name, Path folder, String version) throws IOException {
        var tree = ProjectTree.around(folder);
        return tree.isPresent()
                ? into(tree.get(), ModuleName.inProject(kind, name))
                : alone(folder, ModuleName.alone(kind, name), version);
    }

    private static NewModule into(ProjectTree tree, ModuleName name) throws IOException {
        var poms = tree.naming(name);
        var module = new NewModule(
                tree.folder(name),
                Optional.of(tree.root()),
                poms.stream().map(Pom::file).toList());
        module.write(new ModuleFiles(name, ModuleFiles.IN_PROJECT, tree.version()), poms);
        return module;
    }

    private static NewModule alone(Path folder, ModuleName name, String version) throws IOException {
        var module = new NewModule(folder.resolve(name.plugin()), Optional.empty(), List.of());
        module.write(new ModuleFiles(name, ModuleFiles.ALONE, version), List.of());
        return module;
    }

    /** Writes the poms last: once they name the module, it is complete. */
    private void write(ModuleFiles files, List<Pom> poms) throws IOException {
        var contents = files.byPath();
        create();
        var written = new ArrayList<Pom>();
        try {
            for (var file : contents.entrySet()) {
                var path = folder.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.writeString(path, file.getValue());
            }
            for (var pom : poms) {
                pom.write();
                written.add(pom);
            }
        } catch (IOException | RuntimeException e) {
            undo(written, e);
            throw e;
        }
    }

    private void create() throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(
                    "there is a folder %s already; choose another name or folder".formatted(folder), e);
        }
    }

    private void undo(List<Pom> written, Exception why) {
        try {
            for (var pom : written) {
                pom.restore();
            }
            FolderTree.delete(folder);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
