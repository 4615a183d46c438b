package workbench.strategy.hazelcast.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README of this module shows what the simulation gives; {@code -Dworkbench.golden=update} writes it anew. */
class ClusterSimulationTest {

    private static final Path README = Path.of("README.md");

    private static final Path PICTURE = Path.of("simulation.svg");

    private static final String BEGIN = "| an item takes |";

    private final ClusterSimulation simulation = new ClusterSimulation(MeasuredCosts.kept());

    @Test
    void theReadmeShowsTheTableAndThePicture() throws IOException {
        var table = simulation.table();
        if (System.getProperty("workbench.golden", "").equals("update")) {
            var text = Files.readString(README);
            var from = text.indexOf(BEGIN);
            Files.writeString(README, text.substring(0, from) + table + text.substring(text.indexOf("\n\n", from) + 1));
            Files.writeString(PICTURE, simulation.picture());
        }
        assertThat(README).content().contains("\n" + table + "\n");
        assertThat(PICTURE).hasContent(simulation.picture());
    }

    @Test
    void moreMembersPayForMoreWork() {
        assertThat(simulation.speed(4, 100_000, 1e6)).isBetween(2.0, 4.0);
        assertThat(simulation.speed(16, 100_000, 1e6)).isBetween(4.0, 16.0);
        assertThat(simulation.speed(256, 1, 1e6)).as("a single item").isLessThan(1);
    }
}
