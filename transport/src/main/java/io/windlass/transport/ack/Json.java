package io.windlass.transport.ack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/// Small JSON objects, read strictly.
final class Json {
    private static final int MAX_LENGTH = 64 << 10;
    private static final int MAX_DEPTH = 16;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxDocumentLength(MAX_LENGTH)
                                    .maxNestingDepth(MAX_DEPTH)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private Json() {}

    @FunctionalInterface
    interface Writing {
        void write(JsonGenerator out) throws IOException;
    }

    @FunctionalInterface
    interface Reading<T> {
        /// Reads from the first token on; throws an IOException or IllegalArgumentException at
        /// anything that should not be there.
        T read(JsonParser in) throws IOException;
    }

    @FunctionalInterface
    interface Key {
        /// Reads the value that the parser stands on; false = a key that is not known.
        boolean read(String key, JsonParser in) throws IOException;
    }

    static String write(Writing writing) {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(text)) {
            writing.write(out);
        } catch (IOException e) { // a string has no I/O
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /// Empty unless the text is exactly one value that the reading accepts.
    static <T> Optional<T> read(String text, Reading<T> reading) {
        if (text.length() > MAX_LENGTH) return Optional.empty();
        try (var in = FACTORY.createParser(text)) {
            in.nextToken();
            var value = reading.read(in);
            return in.nextToken() == null ? Optional.of(value) : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Hands each key of the object to `key`; skips the values of those it does not know.
    static void object(JsonParser in, Key key) throws IOException {
        require(in, JsonToken.START_OBJECT);
        for (var name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            if (!key.read(name, in)) in.skipChildren();
        }
        require(in, JsonToken.END_OBJECT);
    }

    static String text(JsonParser in) throws IOException {
        require(in, JsonToken.VALUE_STRING);
        return in.getText();
    }

    static long number(JsonParser in) throws IOException {
        require(in, JsonToken.VALUE_NUMBER_INT);
        return in.getLongValue();
    }

    static boolean bool(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_TRUE) require(in, JsonToken.VALUE_FALSE);
        return in.getBooleanValue();
    }

    static void require(JsonParser in, JsonToken token) {
        if (in.currentToken() != token)
            throw new IllegalArgumentException(in.currentToken() + " instead of " + token);
    }
}
