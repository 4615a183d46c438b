package workbench.harness.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.harness.plan.OptionTexts;
import workbench.harness.plan.Plan;
import workbench.harness.plan.PlanFile;
import workbench.harness.plan.PlanOptions;
import workbench.harness.plan.PluginSpec;
import workbench.parameter.UsageException;
import workbench.plugin.Catalog;
import workbench.plugin.Plugin;
import workbench.results.HashedPath;
import workbench.results.Invocation;
import workbench.strategy.Strategy;
import workbench.workload.Workload;

@DisplayName("Own code")
class OwnCodeTest {

    private static final String TASK = """
            import java.util.List;
            import workbench.workload.Task;

            class %s implements Task<Integer, %s> {
                public List<Integer> items() { return Task.numbers(10); }
                public %2$s perform(Integer item) { %s }
            }
            """;

    private static final String ORDERS = """
            package com.acme;

            public class Orders {
                public static List<Integer> all() { return List.of(1, 2); }
                public static String[] names() { return new String[] {"a"}; }
                public static int some() { return 3; }
                public static long price(int order) { return order * 100L; }
                public static void print(int order) {}
                public static long both(int order, int again) { return 0; }
                static long hidden(int order) { return 0; }
            }
            """.replace("public class", "import java.util.List;\n\npublic class");

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void compileOrders() throws IOException {
        var sources = folder.resolve("src/com/acme");
        Files.createDirectories(sources);
        var file = Files.writeString(sources.resolve("Orders.java"), ORDERS);
        classes = Files.createDirectory(folder.resolve("classes"));
        new Compiler(classes, List.of()).compile(file, folder.resolve("src"));
    }

    private String file(String name, String source) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), source).toString();
    }

    private String task(String name, String result, String body) throws IOException {
        return file(name, TASK.formatted(name, result, body));
    }

    private static Plan plan(List<String> workloads, List<String> strategies) {
        var given = OptionTexts.NONE.with(PlanOptions.WORKLOAD, workloads).with(PlanOptions.STRATEGY, strategies);
        return Plan.of("quick", PlanFile.read("quick"), given, 2);
    }

    private OwnCode own(String workload) throws IOException {
        return OwnCode.of(plan(List.of(workload), List.of("fork-join")), List.of(classes));
    }

    @ParameterizedTest
    @CsvSource({
        "Render.java, Render.java, 0",
        "C:\\x\\Render.java:seed=1, C:\\x\\Render.java, 1",
        "src/Render.java, src/Render.java, 0",
        "com.acme.Render:seed=1, com.acme.Render, 1",
        "com.acme.Render::render, com.acme.Render::render, 0",
        "com.acme.Render::render:items=com.acme.Orders::all, com.acme.Render::render, 1",
        "factor:numbers=5, factor, 1",
        "download:trust=/a/b.java, download, 1",
    })
    @DisplayName("is named by a file, a class or a method, with arguments behind a colon")
    void grammar(String text, String name, int arguments) {
        var spec = PluginSpec.parse(text);
        assertThat(spec.name()).isEqualTo(name);
        assertThat(spec.given()).hasSize(arguments);
        assertThat(OwnName.isOne(name)).isEqualTo(!name.matches("factor|download"));
    }

    @ParameterizedTest
    @CsvSource({
        "Render, render",
        "RenderAll, render-all",
        "PDFPages, pdf-pages",
        "Http2Calls, http2-calls",
        "my_job, my-job"
    })
    @DisplayName("is called after its class")
    void names(String java, String name) {
        assertThat(OwnType.name(java)).isEqualTo(name);
    }

    @Test
    @DisplayName("in one file becomes a workload, with a class beside it and its arguments")
    void oneFile() throws Exception {
        file("Words", "class Words { static String of(int n) { return \"w\" + n; } }");
        var file = task("RenderAll", "String", "return Words.of(item);");
        try (var own = own(file)) {
            assertThat(own.named(new PluginSpec(file, Map.of("a", "b"))))
                    .isEqualTo(new PluginSpec("render-all", Map.of("a", "b")));
            assertThat(names(Workload.class, own)).contains("render-all");
        }
    }

    @Test
    @DisplayName("is made once for several arguments")
    void severalArguments() throws Exception {
        var file = task("Seeded", "Integer", "return item;");
        try (var own = OwnCode.of(plan(List.of(file + ":seed=1", file + ":seed=2"), List.of("fork-join")), List.of())) {
            assertThat(names(Workload.class, own)).containsOnlyOnce("seeded");
            assertThat(own.named(PluginSpec.parse(file + ":seed=2")))
                    .isEqualTo(new PluginSpec("seeded", Map.of("seed", "2")));
            assertThat(own.typed()).containsOnly(Map.entry("seeded", file));
        }
    }

    @Test
    @DisplayName("in one file may be a whole workload")
    void workload() throws Exception {
        var file = file("Whole", """
                import workbench.plugin.Setting;
                import workbench.workload.*;

                public class Whole implements Workload {
                    public String name() { return "whole-one"; }
                    public String summary() { return "does nothing"; }
                    public Batch<?> open(Setting setting) { return null; }
                }
                """);
        try (var own = own(file)) {
            assertThat(names(Workload.class, own)).contains("whole-one");
        }
        refuses(file("Ending", """
                public class Ending implements workbench.workload.Workload {
                    public String name() { System.exit(0); return ""; }
                    public String summary() { return ""; }
                    public workbench.workload.Batch<?> open(workbench.plugin.Setting setting) { return null; }
                }
                """), "; accepted: a public class with a public constructor without parameters");
    }

    @Test
    @DisplayName("in a package is compiled from the root of its package")
    void inPackage() throws Exception {
        Files.createDirectories(folder.resolve("java/com/acme"));
        Files.writeString(
                folder.resolve("java/com/acme/Names.java"), "package com.acme; class Names { static int x = 1; }");
        var file = Files.writeString(
                folder.resolve("java/com/acme/Packed.java"),
                "package com.acme;\n" + TASK.formatted("Packed", "Integer", "return Names.x;"));
        try (var own = own(file.toString())) {
            assertThat(names(Workload.class, own)).contains("packed");
        }
    }

    @Test
    @DisplayName("may be a class or a method on the class path")
    void onTheClassPath() throws Exception {
        new Compiler(classes, List.of()).compile(Path.of(task("Compiled", "Integer", "return item;")), folder);
        try (var own = own("Compiled")) {
            assertThat(names(Workload.class, own)).contains("compiled");
        }
        var method = "com.acme.Orders::price:items=com.acme.Orders::";
        for (var items : List.of("all", "some")) {
            try (var own = own(method + items)) {
                assertThat(names(Workload.class, own)).contains("orders-price");
                assertThat(own.named(PluginSpec.parse(method + items)))
                        .isEqualTo(new PluginSpec("orders-price", Map.of()));
            }
        }
    }

    @Test
    @DisplayName("in one file may be a strategy")
    void strategy() throws Exception {
        var file = file("Batched", """
                import workbench.plugin.Setting;
                import workbench.strategy.*;
                import workbench.workload.WorkloadReference;

                public class Batched implements Strategy {
                    public String name() { return "in-batches"; }
                    public String summary() { return "does nothing"; }
                    public Session open(Setting setting, WorkloadReference workload) { return null; }
                }
                """);
        try (var own = OwnCode.of(plan(List.of("factor"), List.of(file)), List.of())) {
            assertThat(names(Strategy.class, own)).contains("in-batches");
            assertThat(own.named(new PluginSpec(file, Map.of())).name()).isEqualTo("in-batches");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Broken | Integer | return missing(item); | Broken.java:6: cannot find symbol, symbol: method missing(java.lang.Integer), location: class Broken",
                "Two | Integer | int a = x; int b = y; return 1; | Two.java:6: cannot find symbol, symbol: variable x, location: class Two (and 1 more error)",
            })
    @DisplayName("that does not compile is refused with the file and the line")
    void doesNotCompile(String line) throws IOException {
        var parts = line.split(" \\| ", -1);
        refuses(task(parts[0], parts[1], parts[2]), parts[3]);
    }

    @Test
    @DisplayName("that is no workload, cannot be made or is not there is refused in one line")
    void refused() throws IOException {
        refuses(folder.resolve("Nowhere.java").toString(), "there is no file");
        refuses(
                file("Plain", "class Plain {}"),
                "Plain is no workload; accepted: a class that implements workbench.workload.Task, ForkingTask or");
        refuses(file("Other", "class Different {}"), "has no class Other");
        refuses(
                file(
                        "Needs",
                        TASK.formatted("Needs", "Integer", "return 1;")
                                .replace("{\n    public List", "{\n    Needs(int x) {}\n    public List")),
                "Needs needs a constructor without parameters");
        refuses(
                file("Half", TASK.formatted("Half", "Integer", "return 1;").replace("class", "abstract class")),
                "Half is abstract");
        refuses(
                "com.acme.Nowhere",
                "there is no class com.acme.Nowhere; accepted: a name that 'list' shows, a source file, or");
        refuses("com.acme.Orders::price", "needs its items; accepted: --items CLASS::METHOD");
        refuses("com.acme.Orders::cost:items=com.acme.Orders::all", "com.acme.Orders has no method cost");
        refuses("com.acme.Orders::print:items=com.acme.Orders::all", "returns nothing, so nothing could be checked");
        refuses("com.acme.Orders::hidden:items=com.acme.Orders::all", "is not public and static");
        refuses("com.acme.Orders::both:items=com.acme.Orders::all", "takes 2 parameters");
        refuses(
                "com.acme.Orders::price:items=com.acme.Orders::names",
                "does not take the items of com.acme.Orders::names");
    }

    private void refuses(String workload, String why) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> own(workload).close())
                .withMessageContaining(why)
                .withMessageNotContaining("\n");
    }

    @Test
    @DisplayName("of one name twice is refused")
    void collision() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        var a = Files.writeString(folder.resolve("a/Same.java"), TASK.formatted("Same", "Integer", "return 1;"));
        var b = Files.writeString(folder.resolve("b/Same.java"), TASK.formatted("Same", "Integer", "return 2;"));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> OwnCode.of(plan(List.of(a.toString(), b.toString()), List.of("fork-join")), List.of())
                        .close())
                .withMessageContaining("would both be called 'same'");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> OwnCode.of(
                                plan(
                                        List.of(
                                                "com.acme.Orders::price:items=com.acme.Orders::all",
                                                "com.acme.Orders::price:items=com.acme.Orders::some"),
                                        List.of("fork-join")),
                                List.of(classes))
                        .close())
                .withMessageContaining("would both be called 'orders-price'");
        refuses(task("Factor", "Integer", "return 1;"), "would be called 'factor', as a workload of the workbench is");
    }

    @Test
    @DisplayName("is kept for a run that is continued, and refused when what it needs has changed")
    void kept() throws Exception {
        var run = Files.createDirectory(folder.resolve("run"));
        Invocation started;
        try (var own = own("com.acme.Orders::price:items=com.acme.Orders::all")) {
            own.keepIn(run);
            started = new Invocation(
                    null, List.of(), List.of(), List.of(), own.typed(), own.sources(), own.hashed(own.paths()));
        }
        assertThat(started.needs()).extracting(HashedPath::path).containsExactly("own-code.jar", classes.toString());
        try (var kept = OwnCode.resumed(started, run)) {
            assertThat(names(Workload.class, kept)).contains("orders-price");
            assertThat(kept.paths()).contains(classes);
        }
        Files.writeString(classes.resolve("new.txt"), "new");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> OwnCode.resumed(started, run).close())
                .withMessageContaining("%s has changed since the run began", classes);
        assertThat(OwnCode.resumed(Invocation.PLAIN, run).paths()).isEmpty();
    }

    private static List<String> names(Class<? extends Plugin> kind, OwnCode own) throws IOException {
        var urls = new URL[own.paths().size()];
        for (var i = 0; i < urls.length; i++) {
            urls[i] = own.paths().get(i).toUri().toURL();
        }
        try (var loader = new URLClassLoader(urls, OwnCodeTest.class.getClassLoader())) {
            return List.copyOf(Catalog.load(kind, loader).names());
        }
    }
}
