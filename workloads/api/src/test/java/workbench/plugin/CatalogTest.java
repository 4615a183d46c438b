package workbench.plugin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.UsageException;

@DisplayName("A catalog")
class CatalogTest {

    @TempDir
    Path folder;

    /** The kind of plugin of these tests. */
    public interface Fruit extends Plugin {

        @Override
        default String summary() {
            return "a fruit";
        }
    }

    /** A plugin. */
    public static final class Apple implements Fruit {
        @Override
        public String name() {
            return "apple";
        }
    }

    /** Another plugin. */
    public static final class Pear implements Fruit {
        @Override
        public String name() {
            return "pear";
        }
    }

    /** One with the same name as another. */
    public static final class Impostor implements Fruit {
        @Override
        public String name() {
            return "apple";
        }
    }

    /** One that cannot be instantiated. */
    public static final class Rotten implements Fruit {

        /** Fails. */
        public Rotten() {
            throw new IllegalStateException("rotten");
        }

        @Override
        public String name() {
            return "rotten";
        }
    }

    @Test
    @DisplayName("finds the plugins of its kind and orders them by name")
    void finds() throws Exception {
        var fruits = catalog(Pear.class.getName(), Apple.class.getName());
        assertThat(fruits.kind()).isEqualTo("fruit");
        assertThat(fruits.all()).extracting(Plugin::name).containsExactly("apple", "pear");
        assertThat(fruits.get("pear")).isInstanceOf(Pear.class);
    }

    @Test
    @DisplayName("suggests the nearest name for an unknown one and lists all")
    void unknown() throws Exception {
        var fruits = catalog(Pear.class.getName(), Apple.class.getName());
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> fruits.get("aple"))
                .withMessage("unknown fruit 'aple' (did you mean 'apple'?); known are apple, pear");
    }

    @Test
    @DisplayName("rejects two plugins of one name and says where they are")
    void twoOfOneName() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> catalog(Apple.class.getName(), Impostor.class.getName()))
                .withMessageStartingWith("duplicate name 'apple' (fruit): " + Apple.class.getName() + " in file:")
                .withMessageContaining(" and " + Impostor.class.getName() + " in file:");
    }

    @Test
    @DisplayName("says when there is none")
    void none() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Catalog.load(Fruit.class, Fruit.class.getClassLoader()))
                .withMessage("found no fruit: no jar on the class path has META-INF/services/" + Fruit.class.getName());
    }

    @Test
    @DisplayName("finds the others where one cannot be used, and says why")
    void faults() throws Exception {
        var fruits = catalog(
                Rotten.class.getName(),
                "no.such.Fruit",
                Apple.class.getName(),
                "not a class",
                Vegetable.class.getName(),
                Hidden.class.getName(),
                Unripe.class.getName(),
                Bred.class.getName(),
                Unready.class.getName(),
                Unnamed.class.getName(),
                Escaping.class.getName(),
                Endless.class.getName(),
                Hollow.class.getName());

        assertThat(fruits.names()).containsExactly("apple");
        assertThat(fruits.faults())
                .allSatisfy(fault ->
                        assertThat(fault).contains("fruit ", " of " + folder).doesNotContain("\n"))
                .satisfiesExactly(
                        fault -> assertThat(fault).endsWith("its constructor threw IllegalStateException: rotten"),
                        fault -> assertThat(fault).contains("no.such.Fruit").contains("there is no such class"),
                        fault -> assertThat(fault).contains("not a class").contains("no name that a class could have"),
                        fault -> assertThat(fault).contains("does not implement " + Fruit.class.getName()),
                        fault -> assertThat(fault).contains("is not public"),
                        fault -> assertThat(fault).contains("is abstract"),
                        fault -> assertThat(fault).contains("no public constructor without parameters"),
                        fault -> assertThat(fault)
                                .contains("its constructor threw ExceptionInInitializerError: ArithmeticException"),
                        fault -> assertThat(fault).contains("name() answered null"),
                        fault -> assertThat(fault)
                                .contains("name() answered ../.. ")
                                .contains("accepted: at most 40"),
                        fault -> assertThat(fault)
                                .contains("name() answered aaa")
                                .hasSizeLessThan(600),
                        fault -> assertThat(fault).contains("name() threw StackOverflowError"));
    }

    @Test
    @DisplayName("explains that none can be used")
    void noneOfUse() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> catalog(Rotten.class.getName()))
                .withMessageStartingWith("found no fruit: ")
                .withMessageContaining("rotten");
    }

    @Test
    @DisplayName("gives up on one whose constructor does not return")
    void endless() throws Exception {
        var services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(Fruit.class.getName()), List.of(Sleeping.class.getName()));
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, Fruit.class.getClassLoader())) {
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> Catalog.load(Fruit.class, loader, new PluginCalls(Duration.ofMillis(1))))
                    .withMessageContaining("its constructor did not return within 1ms");
        }
    }

    @Test
    @DisplayName("gives one by its class without touching the others")
    void only() throws Exception {
        var loader = getClass().getClassLoader();

        assertThat(Catalog.only(Fruit.class, Apple.class.getName(), loader)).isInstanceOf(Apple.class);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Catalog.only(Fruit.class, Rotten.class.getName(), loader))
                .withMessage("rotten");
        assertThatExceptionOfType(PluginFaultException.class)
                .isThrownBy(() -> Catalog.only(Fruit.class, "no.such.Fruit", loader))
                .withMessage(
                        "fruit no.such.Fruit: there is no such class; a services file names classes with their packages");
    }

    @Test
    @DisplayName("shows a name that is unknown in one short line")
    void hostileName() throws Exception {
        var fruits = catalog(Apple.class.getName());

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> fruits.get("x\u001b\n".repeat(1_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600).doesNotContain("\n"));
    }

    /** No fruit. */
    public static final class Vegetable {}

    /** One that nobody else can see. */
    static final class Hidden extends Named {}

    /** One that is not finished. */
    public abstract static class Unripe extends Named {}

    /** One that wants something. */
    public static final class Bred extends Named {

        /** Of another. */
        public Bred(String other) {
            requireNonNull(other);
        }
    }

    /** One whose class cannot be initialised. */
    public static final class Unready extends Named {
        private static final int BROKEN = Integer.parseInt("0");
        private static final int HALF = 1 / BROKEN;

        @Override
        public String summary() {
            return "" + HALF;
        }
    }

    /** One without a name. */
    public static final class Unnamed extends Named {
        @Override
        @SuppressWarnings("NullAway") // as somebody else would write it
        public String name() {
            return null;
        }
    }

    /** One that would leave its folder. */
    public static final class Escaping extends Named {
        @Override
        public String name() {
            return "../.. \u001b[2J\n";
        }
    }

    /** One that has no end. */
    public static final class Endless extends Named {
        @Override
        public String name() {
            return "a".repeat(1_000);
        }
    }

    /** One that asks itself. */
    public static final class Hollow extends Named {
        @Override
        @SuppressWarnings("InfiniteRecursion")
        public String name() {
            return name() + "";
        }
    }

    /** One that is never ready. */
    public static final class Sleeping extends Named {

        /** Does not return. */
        public Sleeping() throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    /** One that is fine otherwise. */
    public static class Named implements Fruit {
        @Override
        public String name() {
            return "fine";
        }
    }

    private Catalog<Fruit> catalog(String... classes) throws IOException {
        var services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(Fruit.class.getName()), List.of(classes));
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, Fruit.class.getClassLoader())) {
            return Catalog.load(Fruit.class, loader);
        }
    }
}
