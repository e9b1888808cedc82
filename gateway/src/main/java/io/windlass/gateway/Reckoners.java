package io.windlass.gateway;

import io.windlass.gateway.checkpoint.CheckpointFile;
import io.windlass.gateway.checkpoint.CheckpointFile.Loaded;
import io.windlass.gateway.checkpoint.StateFolder;
import io.windlass.gateway.feed.EdgeBoard;
import io.windlass.gateway.keep.Acks;
import io.windlass.gateway.ledger.CheckpointWriter;
import io.windlass.gateway.ledger.Reckoning;
import io.windlass.gateway.ledger.Recomputation;
import io.windlass.gateway.ledger.Resume;
import io.windlass.settings.PlantTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;

/// Makes what reckons, from the checkpoint and the store.
final class Reckoners {
    private Reckoners() {}

    static Reckoning resume(
            Plan plan, PlantTime time, Keeping keeping, StateFolder folder, EdgeBoard board)
            throws InterruptedException {
        var wall = InstantSource.system();
        var plant = time.clock(wall);
        var file = new CheckpointFile(folder.path());
        var loaded = load(file, wall);
        if (loaded instanceof Loaded.Found(var checkpoint))
            keeping.acks().restore(checkpoint.spools());
        var resumed =
                new Resume(plan.portfolio(), keeping.store(), keeping.rows())
                        .from(loaded, plant.instant());
        return Reckoning.of(
                resumed,
                new Recomputation(
                        plan.portfolio(),
                        keeping.store(),
                        keeping.rows(),
                        Stores.keptSince(plan.config().store(), plan.portfolio().timing(), plant)),
                new Reckoning.Written(
                        plan.portfolio().timing().interval(),
                        Times.ledger(plan, time, plant, resumed.goesOn()),
                        file,
                        ports(keeping.acks())),
                new Reckoning.Surroundings(
                        wall, board::online, keeping::figures, keeping.meters()));
    }

    private static CheckpointWriter.Ports ports(Acks acks) {
        return new CheckpointWriter.Ports(
                acks::marks,
                () -> "",
                acks::stored,
                failing -> acks.hold(Acks.Hold.CHECKPOINT, failing));
    }

    private static Loaded load(CheckpointFile file, InstantSource wall) {
        try {
            return file.load(wall.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint cannot be read: " + e, e);
        }
    }
}
