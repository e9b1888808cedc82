package io.windlass.transport.ack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects an acknowledgement from its JSON.
final class AckReader {
    private Optional<String> host = Optional.empty();
    private Optional<String> epoch = Optional.empty();
    private Optional<Long> through = Optional.empty();
    private List<OffsetRange> ranges = List.of();
    private List<Rejection> rejected = List.of();
    private boolean hold;

    Ack read(JsonParser in) throws IOException {
        Json.object(in, this::key);
        return new Ack(there(host), there(epoch), there(through), ranges, rejected, hold);
    }

    private boolean key(String key, JsonParser in) throws IOException {
        switch (key) {
            case "host" -> host = Optional.of(Json.text(in));
            case "epoch" -> epoch = Optional.of(Json.text(in));
            case "through" -> through = Optional.of(Json.number(in));
            case "ranges" -> ranges = list(in, AckReader::range);
            case "rejected" -> rejected = list(in, AckReader::rejection);
            case "hold" -> hold = Json.bool(in);
            default -> {
                return false;
            }
        }
        return true;
    }

    static <T> List<T> list(JsonParser in, Json.Reading<T> item) throws IOException {
        Json.require(in, JsonToken.START_ARRAY);
        var items = new ArrayList<T>();
        while (in.nextToken() == JsonToken.START_ARRAY) {
            if (items.size() == Ack.MAX_RANGES) throw new IllegalArgumentException("too many");
            in.nextToken();
            items.add(item.read(in));
            in.nextToken();
            Json.require(in, JsonToken.END_ARRAY);
        }
        Json.require(in, JsonToken.END_ARRAY);
        return items;
    }

    static OffsetRange range(JsonParser in) throws IOException {
        long first = Json.number(in);
        in.nextToken();
        return new OffsetRange(first, Json.number(in));
    }

    private static Rejection rejection(JsonParser in) throws IOException {
        var offsets = range(in);
        in.nextToken();
        return new Rejection(offsets, Json.text(in));
    }

    private static <T> T there(Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException("a key is missing"));
    }
}
