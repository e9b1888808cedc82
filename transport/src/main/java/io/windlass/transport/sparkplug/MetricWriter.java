package io.windlass.transport.sparkplug;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/// Writes one metric; what is absent or false takes no bytes.
final class MetricWriter {
    private static final ValueWriter VALUES = new ValueWriter(Fields.METRIC_VALUE);

    private MetricWriter() {}

    static int size(Metric metric) {
        return identitySize(metric)
                + flagsSize(metric)
                + propertiesSize(metric)
                + VALUES.size(metric.value());
    }

    static void write(Metric metric, CodedOutputStream out) throws IOException {
        if (!metric.name().isEmpty()) out.writeString(Fields.NAME, metric.name());
        if (metric.hasAlias()) out.writeUInt64(Fields.ALIAS, metric.alias());
        if (hasTimestamp(metric)) out.writeUInt64(Fields.TIMESTAMP, metric.timestampMillis());
        if (hasType(metric)) out.writeUInt32(Fields.DATATYPE, metric.value().type().code());
        if (metric.historical()) out.writeBool(Fields.HISTORICAL, true);
        if (metric.isTransient()) out.writeBool(Fields.TRANSIENT, true);
        if (metric.value() instanceof Value.Null) out.writeBool(Fields.IS_NULL, true);
        writeProperties(metric, out);
        VALUES.write(metric.value(), out);
    }

    private static int identitySize(Metric metric) {
        int size = 0;
        if (!metric.name().isEmpty())
            size += CodedOutputStream.computeStringSize(Fields.NAME, metric.name());
        if (metric.hasAlias())
            size += CodedOutputStream.computeUInt64Size(Fields.ALIAS, metric.alias());
        if (hasTimestamp(metric))
            size += CodedOutputStream.computeUInt64Size(Fields.TIMESTAMP, metric.timestampMillis());
        if (hasType(metric))
            size +=
                    CodedOutputStream.computeUInt32Size(
                            Fields.DATATYPE, metric.value().type().code());
        return size;
    }

    private static int flagsSize(Metric metric) {
        int flags = 0;
        if (metric.historical()) flags++;
        if (metric.isTransient()) flags++;
        if (metric.value() instanceof Value.Null) flags++;
        return flags * CodedOutputStream.computeBoolSize(Fields.IS_NULL, true);
    }

    private static int propertiesSize(Metric metric) {
        if (metric.properties().isEmpty()) return 0;
        int size = PropertiesWriter.size(metric.properties());
        return CodedOutputStream.computeTagSize(Fields.PROPERTIES)
                + CodedOutputStream.computeUInt32SizeNoTag(size)
                + size;
    }

    private static void writeProperties(Metric metric, CodedOutputStream out) throws IOException {
        if (metric.properties().isEmpty()) return;
        out.writeTag(Fields.PROPERTIES, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        out.writeUInt32NoTag(PropertiesWriter.size(metric.properties()));
        PropertiesWriter.write(metric.properties(), out);
    }

    private static boolean hasTimestamp(Metric metric) {
        return metric.timestampMillis() != Metric.NO_TIMESTAMP;
    }

    private static boolean hasType(Metric metric) {
        return metric.value().type() != DataType.UNKNOWN;
    }
}
