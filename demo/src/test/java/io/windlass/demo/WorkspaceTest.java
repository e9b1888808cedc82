package io.windlass.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceTest {
    @TempDir Path folder;

    @Test
    void itHoldsTheDemosFilesWithTheirPortsMoved() throws IOException {
        var workspace = new Workspace(folder, new Ports(100));

        workspace.fill(Installation.here().configs());

        assertThat(workspace.http("gateway")).isEqualTo(URI.create("http://127.0.0.1:18180"));
        assertThat(workspace.http("agent-farm")).isEqualTo(URI.create("http://127.0.0.1:19564"));
        assertThat(workspace.broker()).isEqualTo(URI.create("tcp://127.0.0.1:18930"));
        assertThat(workspace.config("agent-farm")).content().contains("{15120..15152}");
    }

    @Test
    void theStoreIsReplacedAndNothingElse() throws IOException {
        var workspace = new Workspace(folder, Ports.FIXED);
        workspace.fill(Installation.here().configs());
        var before = Files.readAllLines(workspace.config("gateway"));

        workspace.storeIn(URI.create("http://127.0.0.1:8086"));

        var after = Files.readAllLines(workspace.config("gateway"));
        assertThat(after).hasSameSizeAs(before);
        assertThat(after)
                .filteredOn(line -> !before.contains(line))
                .containsExactly(
                        "store: {influx: {url: \"http://127.0.0.1:8086\", database: windlass_demo}}");
    }

    @Test
    void itLeavesNothingBehind() throws IOException {
        var workspace = new Workspace(Files.createDirectory(folder.resolve("w")), Ports.FIXED);
        workspace.fill(Installation.here().configs());

        workspace.delete();

        assertThat(folder).isEmptyDirectory();
    }
}
