package workbench.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    @DisplayName("names a plugin that cannot be loaded")
    void unloadable() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> catalog(Rotten.class.getName()))
                .withMessageStartingWith("cannot load a fruit: ")
                .withMessageContaining(Rotten.class.getName());
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> catalog("no.such.Fruit"))
                .withMessageContaining("no.such.Fruit");
    }

    private Catalog<Fruit> catalog(String... classes) throws IOException {
        var services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(Fruit.class.getName()), List.of(classes));
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, Fruit.class.getClassLoader())) {
            return Catalog.load(Fruit.class, loader);
        }
    }
}
