package io.windlass.gateway.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.windlass.analytics.EngineState;
import io.windlass.gateway.checkpoint.CheckpointFile.CheckpointTooNew;
import io.windlass.gateway.checkpoint.CheckpointFile.UnreadableCheckpoint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// How a checkpoint is written: a line `windlass-checkpoint FORMAT CRC32`, a line of JSON, the JSON
/// of the engine's state, compressed. The CRC is over all that follows its line.
///
/// A newer format is refused. An engine's state of another version is passed over: the engine is
/// then rebuilt from the database, and everything else is kept.
final class CheckpointFormat {
    private static final int FORMAT = 1;
    private static final Pattern FIRST_LINE =
            Pattern.compile("windlass-checkpoint (\\d{1,9}) ([0-9a-f]{8})");
    private static final int LONGEST_FIRST_LINE = 64;
    private static final long NONE = Long.MIN_VALUE;

    private final ObjectMapper json =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private Optional<EngineState> packedState = Optional.empty();
    private byte[] packed = {};

    /// The second line.
    private record Head(
            long at,
            long closedUntil,
            int ledgerVersion,
            List<Span> dirty,
            List<SpoolMark> spools,
            String alarms) {}

    byte[] bytes(Checkpoint checkpoint) throws IOException {
        var head =
                new Head(
                        checkpoint.at().toEpochMilli(),
                        checkpoint.closedUntil().map(Instant::toEpochMilli).orElse(NONE),
                        checkpoint.ledger().map(EngineState::version).orElse(0),
                        checkpoint.dirty(),
                        checkpoint.spools(),
                        checkpoint.alarms());
        var body = new ByteArrayOutputStream();
        body.write(json.writeValueAsBytes(head));
        body.write('\n');
        body.write(pack(checkpoint.ledger()));
        var all = new ByteArrayOutputStream(body.size() + LONGEST_FIRST_LINE);
        all.write(first(FORMAT, body.toByteArray()).getBytes(StandardCharsets.US_ASCII));
        body.writeTo(all);
        return all.toByteArray();
    }

    static String first(int format, byte[] body) {
        return "windlass-checkpoint %d %08x\n".formatted(format, crc(body));
    }

    Checkpoint parse(byte[] bytes) throws IOException {
        var line = line(bytes, 0);
        var match = FIRST_LINE.matcher(line);
        if (line.length() > LONGEST_FIRST_LINE || !match.matches())
            throw new UnreadableCheckpoint("it does not begin like a checkpoint");
        int format = Integer.parseInt(match.group(1));
        if (format > FORMAT) throw new CheckpointTooNew(format, FORMAT);
        var body = Arrays.copyOfRange(bytes, line.length() + 1, bytes.length);
        if (crc(body) != Long.parseLong(match.group(2), 16))
            throw new UnreadableCheckpoint("its checksum does not match");
        return checkpoint(body);
    }

    private Checkpoint checkpoint(byte[] body) throws IOException {
        var line = line(body, 0);
        try {
            var head = json.readValue(line, Head.class);
            int rest = line.getBytes(StandardCharsets.UTF_8).length + 1;
            return new Checkpoint(
                    Instant.ofEpochMilli(head.at()),
                    head.closedUntil() == NONE
                            ? Optional.empty()
                            : Optional.of(Instant.ofEpochMilli(head.closedUntil())),
                    head.dirty(),
                    head.spools(),
                    head.alarms(),
                    state(head.ledgerVersion(), Arrays.copyOfRange(body, rest, body.length)));
        } catch (JsonProcessingException e) {
            throw new UnreadableCheckpoint("it is not what it should be: " + e.getMessage());
        }
    }

    private Optional<EngineState> state(int version, byte[] zipped) throws IOException {
        if (version != EngineState.VERSION || zipped.length == 0) return Optional.empty();
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return Optional.of(json.readValue(unzipped, EngineState.class));
        }
    }

    /// The engine's state changes once per interval: it is packed once. To compare its values would
    /// cost more than that.
    @SuppressWarnings("ReferenceEquality")
    private byte[] pack(Optional<EngineState> state) throws IOException {
        if (state.isEmpty()) return new byte[0];
        if (packedState.isPresent() && packedState.get() == state.get()) return packed;
        var bytes = new ByteArrayOutputStream();
        try (var zipping = new GZIPOutputStream(bytes)) {
            zipping.write(json.writeValueAsBytes(state.get()));
        }
        packed = bytes.toByteArray();
        packedState = state;
        return packed;
    }

    private static String line(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') end++;
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static long crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
