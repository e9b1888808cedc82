package io.windlass.gateway;

import io.windlass.gateway.checkpoint.CheckpointFile;
import io.windlass.gateway.embedded.EmbeddedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `windlass gateway backup`: checkpoint and embedded store, also while the gateway runs.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Copies checkpoint and embedded store into an empty folder; the gateway may run.",
            "The checkpoint comes first, so that the store is never older: back an InfluxDB up with"
                    + " its own tools after this."
        })
final class Backup implements Callable<Integer> {
    static final String STORE = "store.db";

    @Option(names = "--config", required = true, description = "the gateway's YAML file")
    Path config = Path.of("");

    @Option(names = "--to", required = true, description = "a folder; made if it is not there")
    Path to = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var settings = Plan.read(config).config();
        Files.createDirectories(to);
        for (var name : List.of(CheckpointFile.NAME, STORE))
            if (Files.exists(to.resolve(name)))
                throw new IllegalStateException(
                        to + " holds a backup already: name an empty folder");
        var checkpoint = settings.stateDir().resolve(CheckpointFile.NAME);
        if (Files.exists(checkpoint)) {
            Files.copy(checkpoint, to.resolve(CheckpointFile.NAME));
            tell(to.resolve(CheckpointFile.NAME));
        }
        if (settings.store().embedded().isPresent()) {
            EmbeddedFile.backup(settings.store().embedded().get().file(), to.resolve(STORE));
            tell(to.resolve(STORE));
        } else {
            out("the readings are in InfluxDB: back that up now, with its own tools");
        }
        return 0;
    }

    private void tell(Path file) throws IOException {
        out("%s, %d bytes".formatted(file, Files.size(file)));
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
