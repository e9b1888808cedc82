package io.windlass.transport.sparkplug;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Collects one payload.
final class PayloadReader {
    private final Input in;
    private final List<Metric> metrics = new ArrayList<>();
    private long timestampMillis = Metric.NO_TIMESTAMP;
    private int seq = Payload.NO_SEQ;

    PayloadReader(byte[] bytes) {
        this.in = new Input(bytes);
    }

    Payload read() throws IOException, MalformedPayload {
        in.fields(this::field);
        return new Payload(timestampMillis, seq, metrics);
    }

    private boolean field(int field) throws IOException, MalformedPayload {
        switch (field) {
            case Fields.PAYLOAD_TIMESTAMP -> timestampMillis = in.millis();
            case Fields.PAYLOAD_METRICS -> metrics.add(new MetricReader(in).read());
            case Fields.PAYLOAD_SEQ -> seq = seq();
            default -> {
                return false;
            }
        }
        return true;
    }

    private int seq() throws IOException, MalformedPayload {
        long number = in.u64();
        if (number < 0 || number > 255)
            throw new MalformedPayload("seq " + Long.toUnsignedString(number));
        return (int) number;
    }
}
