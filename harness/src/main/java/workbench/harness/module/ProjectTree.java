package workbench.harness.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import workbench.parameter.UsageException;

/**
 * The project's own source tree.
 *
 * @param root its uppermost folder
 * @param version of the workbench, as its poms have it
 */
record ProjectTree(Path root, String version) {

    /** The group of the project's modules. */
    static final String GROUP = "io.github.concurrency-workbench";

    private static final String ARTIFACT = "concurrency-workbench";

    /**
     * The tree that a folder lies in.
     *
     * @param folder an existing folder
     * @return the tree; empty if it lies in none
     * @throws UsageException if a pom above it is not well-formed
     * @throws IOException if a pom above it cannot be read
     */
    static Optional<ProjectTree> around(Path folder) throws IOException {
        for (var above = folder.toRealPath(); above != null; above = above.getParent()) {
            var file = above.resolve("pom.xml");
            if (Files.isRegularFile(file)) {
                var pom = Pom.read(file);
                if (pom.own("groupId").equals(GROUP) && pom.own("artifactId").equals(ARTIFACT)) {
                    return Optional.of(new ProjectTree(above, pom.own("version")));
                }
            }
        }
        return Optional.empty();
    }

    /** Where a module belongs. */
    Path folder(ModuleName name) {
        return root.resolve(name.parent()).resolve(name.plugin());
    }

    /**
     * The poms with their line for a module, in an order in which the project can be built after each of them is written.
     *
     * @throws UsageException if one is not as expected, or names the module already
     * @throws IOException if one cannot be read
     */
    List<Pom> naming(ModuleName name) throws IOException {
        var dependency = "<dependency>…<artifactId>%s-…</artifactId>%%s</dependency>"
                .formatted(name.kind().kind());
        return List.of(
                pom("").naming("artifactId", name.artifact(), dependency.formatted("<version>…</version>")),
                pom(name.parent()).naming("module", name.plugin(), "<module>…</module>"),
                pom("harness").naming("artifactId", name.artifact(), dependency.formatted("<scope>runtime</scope>")));
    }

    private Pom pom(String module) throws IOException {
        return Pom.read(root.resolve(module).resolve("pom.xml"));
    }
}
