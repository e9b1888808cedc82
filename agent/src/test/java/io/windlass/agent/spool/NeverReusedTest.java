package io.windlass.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rule 1: a spool offset is never reused, wherever the power goes.
class NeverReusedTest {
    @TempDir private Path folder;

    /// What a reader has been shown, by epoch and offset.
    private final Map<String, Map<Long, Spooled>> shown = new HashMap<>();

    private final Set<Long> promised = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anOffsetNamesOneSampleForEverAndWhatWasCommittedIsKept(long seed) throws IOException {
        var random = new Random(seed);
        var rig = SpoolRig.of(folder);

        for (int step = 0; step < 120; step++) {
            act(rig, random);
            look(rig);
        }

        assertThat(shown).hasSize(1);
        assertThat(rig.spool.state().dropped()).isZero();
        rig.spool.close();
    }

    private void act(SpoolRig rig, Random random) throws IOException {
        switch (random.nextInt(12)) {
            case 0 -> {
                rig.crash();
                kept(rig);
            }
            case 1 -> {
                rig.restart();
                kept(rig);
            }
            case 2, 3 -> free(rig, random);
            case 4, 5, 6 -> {
                rig.pass(Duration.ofMillis(random.nextInt(1200)));
                rig.spool.commit();
            }
            case 7 -> {
                rig.commitAll();
                promised.addAll(rig.held());
            }
            default -> rig.append(random.nextInt(600));
        }
    }

    /// What was on the disk is still there, unless it was freed.
    private void kept(SpoolRig rig) {
        var held = new HashSet<>(rig.held());
        assertThat(held).containsAll(promised);
    }

    private void free(SpoolRig rig, Random random) {
        var held = rig.held();
        if (held.isEmpty()) return;
        long first = held.get(random.nextInt(held.size()));
        long last = first + random.nextInt(3000);
        rig.spool.free(first, last);
        for (long offset = first; offset <= last; offset++) {
            promised.remove(offset);
        }
    }

    private void look(SpoolRig rig) {
        var known = shown.computeIfAbsent(rig.spool.epoch(), _ -> new HashMap<>());
        for (var spooled : rig.spool.read(rig.spool.state().first(), 5_000)) {
            var before = known.putIfAbsent(spooled.offset(), spooled);
            if (before != null) assertThat(spooled).isEqualTo(before);
        }
    }
}
