package io.windlass.transport.sparkplug;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/// Writes one payload: measures first, so that the array is made once in its size.
final class PayloadWriter {
    private final Payload payload;
    private final int[] metricSizes;

    PayloadWriter(Payload payload) {
        this.payload = payload;
        this.metricSizes = payload.metrics().stream().mapToInt(MetricWriter::size).toArray();
    }

    byte[] write() throws IOException {
        var bytes = new byte[size()];
        var out = CodedOutputStream.newInstance(bytes);
        if (hasTimestamp()) out.writeUInt64(Fields.PAYLOAD_TIMESTAMP, payload.timestampMillis());
        writeMetrics(out);
        if (hasSeq()) out.writeUInt64(Fields.PAYLOAD_SEQ, payload.seq());
        out.checkNoSpaceLeft();
        return bytes;
    }

    private void writeMetrics(CodedOutputStream out) throws IOException {
        int place = 0;
        for (var metric : payload.metrics()) {
            out.writeTag(Fields.PAYLOAD_METRICS, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            out.writeUInt32NoTag(metricSizes[place++]);
            MetricWriter.write(metric, out);
        }
    }

    private int size() {
        int size = 0;
        for (int metric : metricSizes)
            size +=
                    CodedOutputStream.computeTagSize(Fields.PAYLOAD_METRICS)
                            + CodedOutputStream.computeUInt32SizeNoTag(metric)
                            + metric;
        if (hasTimestamp())
            size +=
                    CodedOutputStream.computeUInt64Size(
                            Fields.PAYLOAD_TIMESTAMP, payload.timestampMillis());
        if (hasSeq())
            size += CodedOutputStream.computeUInt64Size(Fields.PAYLOAD_SEQ, payload.seq());
        return size;
    }

    private boolean hasTimestamp() {
        return payload.timestampMillis() != Metric.NO_TIMESTAMP;
    }

    private boolean hasSeq() {
        return payload.seq() != Payload.NO_SEQ;
    }
}
