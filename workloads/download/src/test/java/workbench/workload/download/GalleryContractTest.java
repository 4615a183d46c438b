package workbench.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.Arguments;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.workload.Floor;
import workbench.workload.Workload;
import workbench.workload.WrongResultException;
import workbench.workload.testkit.WorkloadContract;

@DisplayName("The workload gallery")
class GalleryContractTest extends WorkloadContract {

    @Override
    protected Workload workload() {
        return new GalleryWorkload();
    }

    @Override
    protected Map<String, String> slowArguments() {
        var arguments = new HashMap<>(workload().sample());
        arguments.put("first-step", "10m");
        return arguments;
    }

    @Test
    @DisplayName("lists the images of each page in their order, without the token of the server")
    void pages(@TempDir Path folder) throws Exception {
        var setting = setting(Map.of("images", "70", "size-min", "1KiB", "size-max", "1KiB", "format", "png"), folder);
        try (var provision = new GalleryWorkload().provision(setting);
                var batch = new GalleryWorkload()
                        .open(new Setting(provision.arguments(), 1, folder, ChildLauncher.likeThisJvm()))) {
            assertThat(batch.size()).isEqualTo(2);
            var last = batch.execute(1);
            assertThat(last.images()).hasSize(10).startsWith("/images/60.png").endsWith("/images/69.png");
            batch.verify(1, last);
            assertThatThrownBy(() -> batch.verify(0, new ListedPage(0, last.images())))
                    .isInstanceOf(WrongResultException.class);
            var missing = new ListedPage(1, last.images().subList(1, 10));
            assertThatThrownBy(() -> batch.verify(1, missing)).isInstanceOf(WrongResultException.class);
        }
    }

    @Test
    @DisplayName("names no token when the server refuses")
    void refusal(@TempDir Path folder) throws Exception {
        var setting = setting(Map.of("images", "10", "size-min", "1KiB", "size-max", "1KiB"), folder);
        try (var provision = new GalleryWorkload().provision(setting)) {
            var address = provision.arguments().get(ServerChoice.SERVER);
            var stranger = setting(Map.of("server", address + "x"), folder);
            try (var batch = new GalleryWorkload().open(stranger)) {
                assertThatThrownBy(() -> batch.execute(0))
                        .isInstanceOf(IOException.class)
                        .hasMessageMatching("GET http://127\\.0\\.0\\.1:\\d+/…/3/gallery/0: .*404.*");
            }
        }
    }

    @Test
    @DisplayName("takes the first step of the server at least")
    void floor(@TempDir Path folder) throws Exception {
        var server = Map.of("server", "http://127.0.0.1:1");
        assertThat(floor(server, folder)).isEmpty();
        assertThat(floor(Map.of("server", "http://127.0.0.1:1", "profile", "article"), folder))
                .containsExactly(new Floor.Time(Duration.ofSeconds(2), Duration.ofSeconds(2)));
    }

    private static List<Floor> floor(Map<String, String> texts, Path folder) throws IOException {
        try (var batch = new GalleryWorkload().open(setting(texts, folder))) {
            return batch.floor(4).stream().toList();
        }
    }

    @Test
    @DisplayName("refuses what is no address")
    void address() {
        var wrong = Arguments.of(new GalleryWorkload().parameters(), Map.of("server", "ftp://127.0.0.1"));
        assertThatThrownBy(() -> new GalleryWorkload().check(wrong))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("'ftp://127.0.0.1' is not a valid value for server here");
    }

    private static Setting setting(Map<String, String> texts, Path folder) {
        return new Setting(
                Arguments.of(new GalleryWorkload().parameters(), texts), 1, folder, ChildLauncher.likeThisJvm());
    }
}
