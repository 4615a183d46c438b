package workbench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkFinderTest {

    @TempDir
    private Path machine;

    private Path old;

    @BeforeEach
    void installAnOldJdk() throws IOException {
        old = jdk("old", "17.0.15");
    }

    @Test
    void takesItsOwnJvmWhereThatIsNewEnough() throws IOException {
        var own = jdk("own", "25.0.1");

        assertThat(finder(own, Map.of("JAVA_HOME", jdk("other", "26").toString()))
                        .find())
                .contains(own);
    }

    @Test
    void takesJavaHomeBeforeOtherVariables() throws IOException {
        var home = jdk("home", "25");
        var other = jdk("other", "27");

        assertThat(finder(old, Map.of("JAVA25_HOME", other.toString(), "JAVA_HOME", home.toString()))
                        .find())
                .contains(home);
        assertThat(finder(old, Map.of("JAVA25_HOME", other.toString(), "JAVA_HOME", old.toString()))
                        .find())
                .contains(other);
    }

    @Test
    void takesTheJdkThatMavenWasTold() throws IOException {
        var declared = jdk("declared", "25");
        Files.writeString(
                machine.resolve("toolchains.xml"),
                "<toolchains><jdkHome>%s</jdkHome><jdkHome>%s</jdkHome></toolchains>".formatted(old, declared));

        assertThat(finder(old, Map.of()).find()).contains(declared);
    }

    @Test
    void namesEachOneThatIsNewEnoughOnce() throws IOException {
        var own = jdk("own", "25.0.1");
        var installed = jdk("installed/a", "26");
        jdk("installed/old", "21");

        assertThat(finder(own, Map.of("JAVA_HOME", own.toString())).all()).containsExactly(own, installed);
    }

    @Test
    void takesTheNewestInstalledOne() throws IOException {
        jdk("installed/a", "25.0.1");
        var newest = jdk("installed/b", "26-ea");
        jdk("installed/c", "9.0.4");

        assertThat(finder(old, Map.of()).find()).contains(newest);
    }

    @Test
    void ignoresAJreWhichHasNoCompiler() throws IOException {
        var jre = jdk("installed/jre", "25");
        Files.delete(jre.resolve("bin/javac"));

        assertThat(finder(old, Map.of()).find()).isEmpty();
    }

    @Test
    void namesThePlacesWhereItLooked() {
        assertThat(finder(old, Map.of("JAVA_HOME", "/nowhere/jdk", "PATH", "/usr/bin"))
                        .explain())
                .contains("JDK 25 or newer")
                .contains("this JVM: " + old)
                .contains("JAVA_HOME: /nowhere/jdk")
                .contains(machine.resolve("toolchains.xml").toString())
                .contains(machine.resolve("installed").toString())
                .doesNotContain("PATH");
    }

    private JdkFinder finder(Path own, Map<String, String> environment) {
        return new JdkFinder(
                own, environment, machine.resolve("toolchains.xml"), List.of(machine.resolve("installed")));
    }

    private Path jdk(String name, String version) throws IOException {
        var home = Files.createDirectories(machine.resolve(name));
        var javac = Files.createDirectories(home.resolve("bin")).resolve("javac");
        Files.createFile(javac);
        assertThat(javac.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }
}
