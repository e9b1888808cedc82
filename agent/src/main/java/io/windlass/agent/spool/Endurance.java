package io.windlass.agent.spool;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// How long an outage a spool of some size bridges: made-up samples of all devices are packed as
/// the spool packs them, and measured.
public final class Endurance {
    private static final int PAGE = 4096;

    /// A row's place, and its share of the tree above it.
    private static final int ROW = 40;

    private final List<Polled> devices = new ArrayList<>();
    private final Random random = new Random(1);
    private double perSecond;

    private record Polled(DeviceId device, List<SignalId> signals, double perSecond) {}

    /// Adds a device that is polled so often.
    public void add(DeviceId device, List<SignalId> signals, Duration every) {
        var polled = new Polled(device, List.copyOf(signals), 1e3 / every.toMillis());
        devices.add(polled);
        perSecond += polled.perSecond();
    }

    /// The longest outage of which nothing is dropped.
    ///
    /// @param commit what is taken within a quarter of it shares a batch
    public Duration of(long maxBytes, Duration maxAge, Duration commit) {
        if (devices.isEmpty()) return maxAge;
        int together = (int) Math.clamp(perSecond * commit.toMillis() / 4000, 1, Batch.MOST);
        double bytes = onDisk(BatchWriter.pack(samples(together)).length);
        double seconds = maxBytes / (bytes / together * perSecond);
        return seconds < maxAge.toSeconds() ? Duration.ofSeconds((long) seconds) : maxAge;
    }

    /// Large rows take pages of their own, small ones share them.
    private static double onDisk(int bytes) {
        int row = bytes + ROW;
        return row < PAGE / 4 ? row : Math.ceil((double) row / PAGE) * PAGE;
    }

    /// Devices in proportion to how often they are polled.
    private List<Sample> samples(int count) {
        var samples = new ArrayList<Sample>();
        double passed = 0;
        for (var polled : devices) {
            passed += polled.perSecond();
            while (samples.size() + 0.5 < passed / perSecond * count) samples.add(sample(polled));
        }
        return samples;
    }

    /// Readings of up to five digits with one decimal, none like the one before.
    private Sample sample(Polled polled) {
        var readings = new ArrayList<Reading>();
        for (var signal : polled.signals())
            readings.add(new Reading.Good(signal, random.nextInt(100_000) / 10.0));
        return new Sample(polled.device(), Instant.ofEpochMilli(random.nextInt(1000)), readings);
    }
}
