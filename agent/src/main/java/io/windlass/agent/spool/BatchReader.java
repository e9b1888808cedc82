package io.windlass.agent.spool;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Unpacks what [BatchWriter] packed.
final class BatchReader {
    private static final int HEAD = 1 + Integer.BYTES;

    private final DataInputStream in;
    private long at;

    private BatchReader(DataInputStream in) {
        this.in = in;
    }

    /// The samples of a batch.
    ///
    /// @throws IOException if a bit of it has changed
    static List<Sample> unpack(byte[] packed) throws IOException {
        check(packed);
        var inflater = new Inflater(true);
        var bytes = new ByteArrayInputStream(packed, HEAD, packed.length - HEAD);
        try (var in = new DataInputStream(new InflaterInputStream(bytes, inflater))) {
            return new BatchReader(in).samples();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("not a batch: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    private static void check(byte[] packed) throws IOException {
        if (packed.length < HEAD) throw new IOException("a batch of " + packed.length + " bytes");
        var head = ByteBuffer.wrap(packed);
        int version = head.get();
        if (version != BatchWriter.VERSION) throw new IOException("batch of version " + version);
        var crc = new CRC32();
        crc.update(packed, HEAD, packed.length - HEAD);
        if (head.getInt() != (int) crc.getValue()) throw new IOException("checksum of a batch");
    }

    private List<Sample> samples() throws IOException {
        int count = (int) number();
        var devices = new ArrayList<DeviceId>();
        for (var name : names()) devices.add(device(name));
        var shapes = new ArrayList<List<SignalId>>();
        for (var name : names()) shapes.add(name.lines().map(SignalId::parse).toList());
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < count; i++) {
            long who = number();
            var signals = shapes.get((int) number());
            at += signed();
            samples.add(
                    new Sample(
                            devices.get((int) (who >> 1)),
                            Instant.ofEpochMilli(at),
                            readings(signals),
                            (who & 1) == 1));
        }
        return samples;
    }

    private List<Reading> readings(List<SignalId> signals) throws IOException {
        var forms = in.readNBytes((signals.size() + 1) / 2);
        var readings = new ArrayList<Reading>(signals.size());
        for (int i = 0; i < signals.size(); i++) {
            int form = i % 2 == 0 ? forms[i / 2] >> 4 & 0xF : forms[i / 2] & 0xF;
            readings.add(reading(signals.get(i), form));
        }
        return readings;
    }

    private Reading reading(SignalId signal, int form) throws IOException {
        return switch (form) {
            case Packed.FLOAT -> new Reading.Good(signal, in.readFloat());
            case Packed.DOUBLE -> new Reading.Good(signal, in.readDouble());
            case Packed.BAD -> new Reading.Bad(signal, Fault.ofCode(number()));
            default -> new Reading.Good(signal, Packed.unscale(signed(), form));
        };
    }

    private List<String> names() throws IOException {
        var names = new ArrayList<String>();
        for (long left = number(); left > 0; left--)
            names.add(new String(in.readNBytes((int) number()), StandardCharsets.UTF_8));
        return names;
    }

    private static DeviceId device(String name) {
        int slash = name.indexOf('/');
        return new DeviceId(name.substring(0, slash), name.substring(slash + 1));
    }

    private long signed() throws IOException {
        long number = number();
        return number >>> 1 ^ -(number & 1);
    }

    private long number() throws IOException {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = in.readByte();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) return number;
        }
        throw new IOException("a number without an end");
    }
}
