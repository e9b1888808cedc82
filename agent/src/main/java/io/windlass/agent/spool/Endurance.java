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

/// How long an outage a spool of some size bridges: made-up samples of the devices are packed as
/// the spool packs them, and measured.
public final class Endurance {
    private static final int PAGE = 4096;
    /// A row's place, and its share of the tree above it.
    private static final int ROW = 40;

    private double bytesPerSecond;
    private final Duration commit;

    /// @param commit what is taken in a quarter of it shares a batch
    public Endurance(Duration commit) {
        this.commit = commit;
    }

    /// Adds devices that are polled together.
    ///
    /// @param signals as many as each of them has
    public void add(List<DeviceId> devices, List<SignalId> signals, Duration every) {
        double perSecond = 1e3 / every.toMillis() * devices.size();
        int together = (int) Math.clamp(perSecond * commit.toMillis() / 4000, 1, Batch.MOST);
        var random = new Random(1);
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < together; i++)
            samples.add(sample(devices.get(i % devices.size()), signals, random));
        bytesPerSecond += perSecond / together * onDisk(BatchWriter.pack(samples).length);
    }

    /// The longest outage of which nothing is dropped.
    public Duration of(SpoolLimits limits) {
        if (bytesPerSecond == 0) return limits.maxAge();
        double seconds = limits.maxBytes() / bytesPerSecond;
        return seconds > limits.maxAge().toSeconds()
                ? limits.maxAge()
                : Duration.ofSeconds((long) seconds);
    }

    /// Large rows take pages of their own, small ones share them.
    private static double onDisk(int bytes) {
        int row = bytes + ROW;
        return row < PAGE / 4 ? row : Math.ceil((double) row / PAGE) * PAGE;
    }

    /// Readings of four digits with one decimal, none like the one before.
    private static Sample sample(DeviceId device, List<SignalId> signals, Random random) {
        var readings = new ArrayList<Reading>();
        for (var signal : signals) readings.add(new Reading.Good(signal, random.nextInt(100_000) / 10.0));
        return new Sample(device, Instant.ofEpochMilli(random.nextInt(1000)), readings);
    }
}
