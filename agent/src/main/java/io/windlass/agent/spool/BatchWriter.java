package io.windlass.agent.spool;

import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Reading.Bad;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.Sample;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Packs the samples of a batch so that they can be read with nothing else at hand: a version, a
/// checksum, and deflated: the names of devices, the lists of signals, the samples.
///
/// Whole numbers are LEB128, signed ones zigzag; times are milliseconds since the sample before.
final class BatchWriter {
    static final int VERSION = 1;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Map<String, Integer> devices = new LinkedHashMap<>();
    private final Map<String, Integer> shapes = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(body);
    private long at;

    private BatchWriter() {}

    static byte[] pack(List<Sample> samples) {
        try {
            var writer = new BatchWriter();
            for (var sample : samples) writer.sample(sample);
            return writer.finish(samples.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes have no I/O to fail
        }
    }

    private void sample(Sample sample) throws IOException {
        number(2L * place(devices, sample.device().toString()) + (sample.corrected() ? 1 : 0));
        number(place(shapes, shape(sample)));
        long millis = sample.at().toEpochMilli();
        signed(millis - at);
        at = millis;
        forms(sample.readings());
        for (var reading : sample.readings()) value(reading);
    }

    private void forms(List<Reading> readings) throws IOException {
        for (int i = 0; i < readings.size(); i += 2) {
            int second = i + 1 < readings.size() ? form(readings.get(i + 1)) : 0;
            out.writeByte(form(readings.get(i)) << 4 | second);
        }
    }

    private static int form(Reading reading) {
        return switch (reading) {
            case Good(var _, double value) -> Packed.form(value);
            case Bad _ -> Packed.BAD;
        };
    }

    private void value(Reading reading) throws IOException {
        switch (reading) {
            case Good(var _, double value) -> value(value, Packed.form(value));
            case Bad(var _, var fault) -> number(fault.code());
        }
    }

    private void value(double value, int form) throws IOException {
        switch (form) {
            case Packed.FLOAT -> out.writeFloat((float) value);
            case Packed.DOUBLE -> out.writeDouble(value);
            default -> signed(Packed.scale(value, form));
        }
    }

    private byte[] finish(int count) throws IOException {
        packed.write(new byte[1 + Integer.BYTES]);
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try (var deflated = new DataOutputStream(new DeflaterOutputStream(packed, deflater))) {
            number(deflated, count);
            names(deflated, devices);
            names(deflated, shapes);
            body.writeTo(deflated);
        } finally {
            deflater.end();
        }
        var bytes = packed.toByteArray();
        var crc = new CRC32();
        crc.update(bytes, 1 + Integer.BYTES, bytes.length - 1 - Integer.BYTES);
        ByteBuffer.wrap(bytes).put((byte) VERSION).putInt((int) crc.getValue());
        return bytes;
    }

    private static void names(DataOutputStream out, Map<String, Integer> names) throws IOException {
        number(out, names.size());
        for (var name : names.keySet()) {
            var utf8 = name.getBytes(StandardCharsets.UTF_8);
            number(out, utf8.length);
            out.write(utf8);
        }
    }

    private static int place(Map<String, Integer> names, String name) {
        return names.computeIfAbsent(name, _ -> names.size());
    }

    private static String shape(Sample sample) {
        var shape = new StringBuilder();
        for (var reading : sample.readings()) shape.append(reading.signal()).append('\n');
        return shape.toString();
    }

    private void signed(long number) throws IOException {
        number(out, number << 1 ^ number >> 63);
    }

    private void number(long number) throws IOException {
        number(out, number);
    }

    private static void number(DataOutputStream out, long number) throws IOException {
        long rest = number;
        for (; (rest & ~0x7FL) != 0; rest >>>= 7) out.writeByte((int) ((rest & 0x7F) | 0x80));
        out.writeByte((int) rest);
    }
}
