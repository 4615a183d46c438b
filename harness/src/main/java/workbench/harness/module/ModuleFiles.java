package workbench.harness.module;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is in a new module.
 *
 * @param name what it is called
 * @param pom which pom it has
 * @param version of the workbench
 */
record ModuleFiles(ModuleName name, String pom, String version) {

    /** The pom of a module of the project. */
    static final String IN_PROJECT = "pom-in-project.xml";

    /** The pom of a module that stands alone. */
    static final String ALONE = "pom-alone.xml";

    /** The content of each file, by its path in the module. */
    Map<String, String> byPath() throws IOException {
        var main = "src/main/java/" + name.packageName().replace('.', '/') + "/";
        var test = main.replace("/main/", "/test/");
        var files = new LinkedHashMap<String, String>();
        files.put("pom.xml", filled(pom));
        files.put(
                "src/main/resources/META-INF/services/" + name.service(),
                name.packageName() + "." + name.mainClass() + "\n");
        files.put(main + "package-info.java", filled("package-info.java"));
        switch (name.kind()) {
            case WORKLOAD -> {
                files.put("README.md", filled("README-workload.md"));
                files.put(main + name.mainClass() + ".java", filled("Workload.java"));
                files.put(main + name.prefix() + "Batch.java", filled("Batch.java"));
                files.put(test + name.mainClass() + "Test.java", filled("WorkloadTest.java"));
            }
            case STRATEGY -> {
                files.put("README.md", filled("README-strategy.md"));
                files.put(
                        main + name.mainClass() + ".java",
                        "package %s;\n\n".formatted(name.packageName())
                                + name.kind().text(name.mainClass(), name.plugin()));
                files.put(test + name.mainClass() + "Test.java", filled("StrategyTest.java"));
            }
        }
        return files;
    }

    /** A template with the names in it. */
    private String filled(String template) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ModuleFiles.class.getResourceAsStream(template + ".txt"), template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("DEPENDENCIES", dependencies())
                    .replace("PACKAGE", name.packageName())
                    .replace("GROUP", ProjectTree.GROUP)
                    .replace("FOLDER", name.parent())
                    .replace("VERSION", version)
                    .replace("KIND", name.kind().kind())
                    .replace("PLUGIN", name.plugin())
                    .replace("NAME", name.prefix());
        }
    }

    /** The contract of strategies compares the results of every workload that the tests see; this one computes. */
    private String dependencies() {
        var tested = switch (name.kind()) {
            case WORKLOAD -> Stream.of("workload-testkit");
            case STRATEGY -> Stream.of("strategy-testkit", "workload-factor");
        };
        return Stream.concat(
                        Stream.of(dependency(name.kind().kind() + "-api", "")),
                        tested.map(artifact -> dependency(artifact, "<scope>test</scope>")))
                .collect(joining("\n"));
    }

    private String dependency(String artifact, String scope) {
        var inProject = pom.equals(IN_PROJECT);
        return "    <dependency><groupId>%s</groupId><artifactId>%s</artifactId>%s%s</dependency>"
                .formatted(
                        inProject ? "${project.groupId}" : ProjectTree.GROUP,
                        artifact,
                        inProject ? "" : "<version>${workbench.version}</version>",
                        scope);
    }
}
