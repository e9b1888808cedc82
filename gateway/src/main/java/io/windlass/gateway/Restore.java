package io.windlass.gateway;

import io.windlass.gateway.checkpoint.CheckpointFile;
import io.windlass.gateway.checkpoint.StateFolder;
import io.windlass.gateway.embedded.EmbeddedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `windlass gateway restore`: what a backup holds, in the place of what is there.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Puts a backup in the place of checkpoint and embedded store; the gateway must not run.",
            "What is there stays beside it, as FILE.before-restore."
        })
final class Restore implements Callable<Integer> {
    private static final String BEFORE = ".before-restore";

    @Option(names = "--config", required = true, description = "the gateway's YAML file")
    Path config = Path.of("");

    @Option(names = "--from", required = true, description = "the folder of a backup")
    Path from = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var settings = Plan.read(config).config();
        var checkpoint = from.resolve(CheckpointFile.NAME);
        var store = from.resolve(Backup.STORE);
        if (!Files.exists(checkpoint) && !Files.exists(store))
            throw new IllegalStateException(from + " holds no backup of a gateway");
        try (var folder = StateFolder.take(settings.stateDir())) {
            if (Files.exists(checkpoint)) CheckpointFile.verify(checkpoint);
            if (Files.exists(store)) EmbeddedFile.verify(store);
            var embedded = settings.store().embedded();
            if (embedded.isPresent() && Files.exists(store)) put(store, embedded.get().file());
            if (Files.exists(checkpoint))
                put(checkpoint, folder.path().resolve(CheckpointFile.NAME));
        }
        return 0;
    }

    /// The copy is whole before anything is moved; what belongs to the old file goes with it.
    private void put(Path source, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().resolveSibling(""));
        var copy = target.resolveSibling(target.getFileName() + ".restoring");
        Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
        for (var part : List.of("", "-wal", "-shm")) {
            var old = target.resolveSibling(target.getFileName() + part);
            if (Files.exists(old))
                Files.move(
                        old,
                        target.resolveSibling(target.getFileName() + BEFORE + part),
                        StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        spec.commandLine().getOut().printf("%s restored%n", target);
        spec.commandLine().getOut().flush();
    }
}
