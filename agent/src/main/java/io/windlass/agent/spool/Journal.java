package io.windlass.agent.spool;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.windlass.telemetry.Reading;
import io.windlass.transport.ack.OffsetRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// For those who check what was lost: says of every sample when it was taken, and when the disk had
/// it. A file of JSON lines that is only ever appended to, as docs/journal.md tells. Each line is
/// with the operating system before the next thing happens, so a killed agent leaves it behind.
public final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final JsonFactory JSON = new JsonFactory();

    private final FileChannel file;
    private final InstantSource wall;
    private boolean failing;

    private Journal(FileChannel file, InstantSource wall) {
        this.file = file;
        this.wall = wall;
    }

    /// Goes on with the file, or makes it.
    public static Journal open(Path path, InstantSource wall) throws IOException {
        var file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND);
        return new Journal(file, wall);
    }

    /// The offsets from here on are of this epoch.
    void epoch(String epoch) {
        line("epoch", json -> json.writeStringField("epoch", epoch));
    }

    void taken(Spooled spooled) {
        line(
                "taken",
                json -> {
                    var sample = spooled.sample();
                    json.writeNumberField("offset", spooled.offset());
                    json.writeStringField("device", sample.device().toString());
                    json.writeNumberField("at", sample.at().toEpochMilli());
                    json.writeBooleanField("corrected", sample.corrected());
                    json.writeObjectFieldStart("readings");
                    for (var reading : sample.readings())
                        if (reading instanceof Reading.Good(var signal, double value))
                            json.writeNumberField(signal.toString(), value);
                    json.writeEndObject();
                    json.writeObjectFieldStart("faults");
                    for (var reading : sample.readings())
                        if (reading instanceof Reading.Bad(var signal, var fault))
                            json.writeNumberField(signal.toString(), fault.code());
                    json.writeEndObject();
                });
    }

    /// The disk has them.
    void committed(OffsetRange offsets) {
        range("committed", offsets);
    }

    /// Lost, and counted as such by the agent.
    void dropped(OffsetRange offsets) {
        range("dropped", offsets);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void range(String event, OffsetRange offsets) {
        line(
                event,
                json -> {
                    json.writeNumberField("first", offsets.first());
                    json.writeNumberField("last", offsets.last());
                });
    }

    @FunctionalInterface
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private synchronized void line(String event, Fields fields) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var json = JSON.createGenerator(bytes)) {
                json.writeStartObject();
                json.writeStringField("event", event);
                json.writeNumberField("wall", wall.millis());
                fields.write(json);
                json.writeEndObject();
                json.writeRaw('\n');
            }
            var left = ByteBuffer.wrap(bytes.toByteArray());
            while (left.hasRemaining()) file.write(left);
            failing = false;
        } catch (IOException e) {
            if (!failing) LOG.error("journal=unwritable cause=\"{}\"", e.toString());
            failing = true;
        }
    }
}
