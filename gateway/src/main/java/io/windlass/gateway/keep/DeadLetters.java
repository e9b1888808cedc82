package io.windlass.gateway.keep;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.windlass.gateway.feed.Receipt;
import io.windlass.gateway.feed.Refusal;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.telemetry.Reading.Bad;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file of what the store will never take: a line of JSON per sample, so that nothing
/// disappears without a trace. Four files of 16 MiB; the oldest goes when a fifth would begin.
public final class DeadLetters {
    public static final String NAME = "dead-letters.jsonl";
    static final int MOST_FILES = 4;
    private static final long MOST_BYTES = 16L << 20;
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final long mostBytes;
    private final InstantSource wall;
    private final Meters meters;
    private boolean failing;

    /// @param folder must exist
    public DeadLetters(Path folder, InstantSource wall, Meters meters) {
        this(folder, MOST_BYTES, wall, meters);
    }

    DeadLetters(Path folder, long mostBytes, InstantSource wall, Meters meters) {
        this.file = folder.resolve(NAME);
        this.mostBytes = mostBytes;
        this.wall = wall;
        this.meters = meters;
    }

    /// Keeps them durably.
    ///
    /// @return false if that failed, and nothing may be let go
    public synchronized boolean keep(List<Refusal> refusals) {
        try {
            var lines = new ByteArrayOutputStream();
            for (var refusal : refusals) line(lines, refusal);
            append(ByteBuffer.wrap(lines.toByteArray()));
            meters.add(Meter.DEAD_LETTERS, refusals.size());
            failing = false;
            return true;
        } catch (IOException e) {
            meters.add(Meter.DEAD_LETTER_FAILURES, refusals.size());
            if (!failing)
                LOG.error(
                        "event=dead-letters-failed file={} cause=\"{}\" effect=\"edges keep them\"",
                        file,
                        e.toString());
            failing = true;
            return false;
        }
    }

    private void append(ByteBuffer lines) throws IOException {
        if (Files.exists(file) && Files.size(file) + lines.remaining() > mostBytes) rotate();
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (lines.hasRemaining()) channel.write(lines);
            channel.force(false);
        }
    }

    private void rotate() throws IOException {
        for (int age = MOST_FILES - 1; age > 0; age--) {
            var younger = age == 1 ? file : aged(age - 1);
            if (Files.exists(younger))
                Files.move(younger, aged(age), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path aged(int age) {
        return file.resolveSibling(NAME + "." + age);
    }

    private void line(ByteArrayOutputStream lines, Refusal refusal) throws IOException {
        try (var out = JSON.createGenerator(lines)) {
            out.writeStartObject();
            out.writeStringField("refused_at", wall.instant().toString());
            out.writeStringField("reason", refusal.reason());
            out.writeStringField("table", refusal.described().table());
            out.writeStringField("site", refusal.described().device().site());
            out.writeStringField("device", refusal.described().device().device());
            out.writeStringField("edge", refusal.described().edge().edge());
            if (refusal.receipt().isPresent()) place(out, refusal.receipt().get());
            if (refusal.sample().isPresent()) readings(out, refusal.sample().get());
            out.writeEndObject();
        }
        lines.write('\n');
    }

    private static void place(JsonGenerator out, Receipt receipt) throws IOException {
        out.writeStringField("epoch", receipt.epoch());
        out.writeNumberField("offset", receipt.offset());
    }

    private static void readings(JsonGenerator out, Sample sample) throws IOException {
        out.writeStringField("at", sample.at().toString());
        out.writeObjectFieldStart("readings");
        for (var reading : sample.readings()) {
            var signal = reading.signal().toString();
            switch (reading) {
                case Good(var _, var value) -> out.writeNumberField(signal, value);
                case Bad(var _, var fault) -> out.writeStringField(signal, fault.name());
            }
        }
        out.writeEndObject();
    }
}
