package workbench.workload.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.Arguments;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.workload.Provision;
import workbench.workload.WrongResultException;
import workbench.workload.testkit.faulty.Answer;
import workbench.workload.testkit.faulty.FaultyServer;

@DisplayName("A download of addresses")
@Timeout(30)
class RealDownloadTest {

    private static final DownloadWorkload WORKLOAD = new DownloadWorkload();

    private static final String CHANGED = ": the source has changed since the first pass";

    private final Map<String, byte[]> contents =
            new ConcurrentHashMap<>(Map.of("/x.png", image("first"), "/d/x.png", image("second one")));

    /** What begins like one. */
    private static byte[] image(String text) {
        return ("GIF89a " + text).getBytes(UTF_8);
    }

    @TempDir
    private Path folder;

    private Path cell;
    private FaultyServer server;
    private Path urls;

    @BeforeEach
    void start() throws IOException {
        cell = Files.createDirectory(folder.resolve("cell"));
        server = new FaultyServer(path -> Answer.ok(requireNonNull(contents.get(path))));
        urls = Files.write(
                folder.resolve("urls.txt"),
                List.of(server.address() + "/x.png", "# the same name", server.address() + "/d/x.png"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    @DisplayName("saves what the first pass has seen, and verifies it")
    void downloads() throws Exception {
        try (var provision = provision(Map.of());
                var batch = open(provision)) {
            for (var item = 0; item < batch.size(); item++) {
                batch.verify(item, batch.execute(item));
            }
            assertThat(cell.resolve("0000-x.png")).hasContent("GIF89a first");
            assertThat(cell.resolve("0001-x.png")).hasContent("GIF89a second one");
            assertThat(provision.facts())
                    .containsEntry("source", "2 images of 1 hosts, 29 bytes")
                    .containsEntry("requests so far", "4");
        }
        assertThat(cell).isEmptyDirectory();
    }

    @Test
    @DisplayName("says that the source has changed")
    void changed() throws Exception {
        try (var provision = provision(Map.of());
                var batch = open(provision)) {
            contents.put("/x.png", image("later"));
            var saved = batch.execute(0);
            assertThatExceptionOfType(WrongResultException.class)
                    .isThrownBy(() -> batch.verify(0, saved))
                    .withMessage("0000-x.png has not the bytes of image 0: its SHA-256 differs" + CHANGED);
            contents.put("/d/x.png", image("longer than before"));
            assertThatIOException()
                    .isThrownBy(() -> batch.execute(1))
                    .withMessage("GET %s/d/x.png: declares 25 bytes, not 17%s", server.address(), CHANGED);
        }
    }

    @Test
    @DisplayName("ends at the limit on requests of a run")
    void limit() throws Exception {
        try (var provision = provision(Map.of("max-requests", "3"));
                var batch = open(provision)) {
            batch.execute(0);
            assertThatIOException()
                    .isThrownBy(() -> batch.execute(1))
                    .withMessage(
                            "GET %s/d/x.png: this run has made all 3 requests that max-requests allows",
                            server.address());
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    @DisplayName("leaves the images of the last job in a folder of the user, and what was there")
    void target() throws Exception {
        var target = folder.resolve("mine/images");
        Files.createDirectories(target);
        Files.writeString(target.resolve("x.png"), "kept");
        try (var provision = provision(Map.of("target", target.toString()))) {
            try (var batch = open(provision)) {
                batch.execute(0);
                batch.reset();
                assertThat(target.resolve("0000-x.png")).doesNotExist();
                batch.execute(0);
            }
            leaveUnfinished(target, provision);
        }
        try (var files = Files.list(target)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("x.png", "0000-x.png");
        }
        assertThat(target.resolve("x.png")).hasContent("kept");
    }

    /** As a killed fork does. */
    private void leaveUnfinished(Path target, Provision provision) throws Exception {
        var batch = open(provision);
        contents.put("/x.png", new byte[] {});
        assertThatIOException().isThrownBy(() -> batch.execute(0));
        var run = Integer.toHexString(
                provision.arguments().get(DownloadWorkload.SHARED).hashCode());
        Files.createFile(target.resolve(".workbench-" + run + "-1-1.part"));
        batch.close();
        Files.createFile(target.resolve(".workbench-" + run + "-1-2.part"));
    }

    @Test
    @DisplayName("overwrites nothing in a folder of the user")
    void taken() throws Exception {
        var mine = Files.writeString(folder.resolve("0001-x.png"), "mine");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> provision(Map.of("target", folder.toString())))
                .withMessage(
                        "target=%s holds a file 0001-x.png, which would be overwritten; accepted is a folder that is new or has no such file, also to continue a run",
                        folder);
        assertThat(mine).hasContent("mine");
        assertThat(server.requests()).as("requests").isEmpty();
    }

    @Test
    @DisplayName("refuses a target that cannot be a folder, and one where nothing is saved, and makes none")
    void noTarget() throws Exception {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> provision(Map.of("target", urls.resolve("a/b").toString())))
                .withMessageStartingWith("target=%s/a/b cannot be a folder, since %1$s is a file", urls);
        var target = folder.resolve("new/one");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> provision(Map.of("target", target.toString(), "save", "none")))
                .withMessage("target needs save=file: with save=none no image is kept");
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(server.requests()).as("requests").isEmpty();
    }

    @Test
    @DisplayName("proves what it only hashes, and saves none of it")
    void hashes() throws Exception {
        try (var provision = provision(Map.of("save", "none"));
                var batch = open(provision)) {
            var first = batch.execute(0);
            batch.verify(0, first);
            assertThat(cell).isEmptyDirectory();
            contents.put("/x.png", image("later"));
            var other = batch.execute(0);
            assertThatExceptionOfType(WrongResultException.class)
                    .isThrownBy(() -> batch.verify(0, other))
                    .withMessage("what came are not the bytes of image 0: their SHA-256 differs" + CHANGED);
            assertThatExceptionOfType(WrongResultException.class).isThrownBy(() -> batch.verify(1, first));
        }
    }

    private Provision provision(Map<String, String> more) throws Exception {
        var given = new HashMap<>(more);
        given.put("urls", urls.toString());
        given.put("pause", "0s");
        var arguments = Arguments.of(WORKLOAD.parameters(), given);
        WORKLOAD.check(arguments);
        var shared = Files.createDirectories(folder.resolve("provision"));
        return WORKLOAD.provision(new Setting(arguments, 2, shared, ChildLauncher.likeThisJvm()));
    }

    private DownloadBatch open(Provision provision) throws Exception {
        return (DownloadBatch) WORKLOAD.open(new Setting(provision.arguments(), 2, cell, ChildLauncher.likeThisJvm()));
    }
}
