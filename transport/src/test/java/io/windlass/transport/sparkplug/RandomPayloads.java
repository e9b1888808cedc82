package io.windlass.transport.sparkplug;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Payloads of every shape that can be encoded, the same ones for the same seed.
final class RandomPayloads {
    private static final List<DataType> TYPES =
            Stream.of(DataType.values())
                    .filter(type -> type.shape() != DataType.Shape.OPAQUE)
                    .toList();
    private static final String[] TEXTS = {"", "W", "有功功率", "\u0000\n\"", "🌬 wind".repeat(40)};

    private final Random random;

    RandomPayloads(long seed) {
        this.random = new Random(seed);
    }

    Payload next() {
        long timestamp = random.nextInt(8) == 0 ? Metric.NO_TIMESTAMP : bits() >>> 1;
        int seq = random.nextInt(257) - 1;
        return new Payload(timestamp, seq, Stream.generate(this::metric).limit(few()).toList());
    }

    private Metric metric() {
        long alias = random.nextBoolean() ? Metric.NO_ALIAS : bits();
        long timestamp = random.nextBoolean() ? Metric.NO_TIMESTAMP : bits() >>> 1;
        return new Metric(
                text(),
                alias,
                timestamp,
                value(),
                random.nextBoolean(),
                random.nextBoolean(),
                properties());
    }

    private Map<String, Value> properties() {
        var properties = new LinkedHashMap<String, Value>();
        for (int i = few(); i > 1; i--) properties.put(text() + i, value());
        return properties;
    }

    Value value() {
        var type = TYPES.get(random.nextInt(TYPES.size()));
        if (random.nextInt(8) == 0) return new Value.Null(type);
        return switch (type.shape()) {
            case INT, LONG, ANY -> new Value.Int(type, type.narrow(bits()));
            case REAL -> new Value.Real(type, Double.longBitsToDouble(bits()));
            case BOOL -> new Value.Bool(random.nextBoolean());
            case TEXT -> new Value.Text(type, text());
            case OPAQUE -> throw new IllegalStateException("not encodable: " + type);
        };
    }

    /// Small and large ones, negative ones, and the edges.
    private long bits() {
        long bits = random.nextLong() >> random.nextInt(64);
        return switch (random.nextInt(10)) {
            case 0 -> Long.MIN_VALUE;
            case 1 -> Long.MAX_VALUE;
            case 2 -> 0;
            default -> bits;
        };
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private int few() {
        return random.nextInt(6);
    }
}
