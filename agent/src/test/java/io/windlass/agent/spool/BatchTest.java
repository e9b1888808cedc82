package io.windlass.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void whatIsUnpackedIsWhatWasPackedToTheLastBit() throws IOException {
        var random = new Random(7);
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < 200; i++) samples.add(sample(random, i));

        assertThat(BatchReader.unpack(BatchWriter.pack(samples))).isEqualTo(samples);
    }

    @Test
    void specialValuesKeepTheirBits() throws IOException {
        var values =
                new double[] {
                    0,
                    -0.0,
                    0.1,
                    -1e-9,
                    1e15 + 0.5,
                    0x1p53,
                    -0x1p63,
                    Double.MIN_VALUE,
                    Double.MAX_VALUE,
                    1.0f / 3,
                    15234 * 0.1,
                    0.004123456
                };
        for (double value : values) {
            var reading = new Reading.Good(SignalId.of("x"), value);
            var sample = new Sample(new DeviceId("s", "d"), NOON, List.of(reading));

            var back = BatchReader.unpack(BatchWriter.pack(List.of(sample))).getFirst();

            assertThat(back.readings()).containsExactly(reading);
        }
    }

    @Test
    void anyChangedByteIsNoticed() {
        var packed = BatchWriter.pack(List.of(sample(new Random(1), 0), sample(new Random(2), 1)));

        for (int i = 0; i < packed.length; i++) {
            var changed = packed.clone();
            changed[i] ^= 0x40;
            assertThatThrownBy(() -> BatchReader.unpack(changed)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> BatchReader.unpack(new byte[0])).isInstanceOf(IOException.class);
    }

    /// What `agent check` reckons with, and what six hours of 500 turbines must fit in.
    @Test
    void aSampleOfTwentyReadingsOfDecimalsTakesLessThanSeventyBytes() {
        var random = new Random(3);
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < 125; i++) {
            var readings = new ArrayList<Reading>();
            for (int j = 0; j < 20; j++)
                readings.add(
                        new Reading.Good(
                                SignalId.of("signal_" + j), random.nextInt(30_000) / 10.0));
            samples.add(
                    new Sample(new DeviceId("zhangbei", "WT" + i), NOON.plusMillis(i), readings));
        }

        assertThat(BatchWriter.pack(samples).length / samples.size()).isLessThan(70);
    }

    @Test
    void samplesWithAHoleBetweenThemAreTwoBatches() {
        var sample = sample(new Random(1), 0);
        var spooled =
                List.of(new Spooled(3, sample), new Spooled(4, sample), new Spooled(6, sample));

        var batches = Batch.of(spooled);

        assertThat(batches).extracting(Batch::first).containsExactly(3L, 6L);
        assertThat(batches).extracting(Batch::last).containsExactly(4L, 6L);
        assertThat(batches.getFirst().spooled()).isEqualTo(spooled.subList(0, 2));
    }

    private static Sample sample(Random random, int i) {
        var readings = new ArrayList<Reading>();
        for (int j = 0; j < 1 + random.nextInt(30); j++)
            readings.add(reading(random, SignalId.parse("outlet." + j + "/active_power")));
        var device = new DeviceId("张北", "WT" + random.nextInt(40));
        var at = NOON.plusMillis(i * 10L - random.nextInt(5000));
        return new Sample(device, at, readings, random.nextInt(10) == 0);
    }

    private static Reading reading(Random random, SignalId signal) {
        return switch (random.nextInt(5)) {
            case 0 -> new Reading.Good(signal, random.nextGaussian() * 1e6);
            case 1 -> new Reading.Good(signal, (float) random.nextGaussian());
            case 2 -> new Reading.Good(signal, random.nextInt() / 1000.0);
            case 3 -> new Reading.Good(signal, random.nextInt());
            default -> new Reading.Bad(signal, Fault.ofCode(1 + random.nextInt(6)));
        };
    }
}
