package io.windlass.transport.sparkplug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsEncodedComesBackTheSame(long seed) throws MalformedPayload {
        var payloads = new RandomPayloads(seed);

        for (int i = 0; i < 400; i++) {
            var payload = payloads.next();
            assertThat(Codec.decode(Codec.encode(payload))).isEqualTo(payload);
        }
    }

    @Test
    void aPayloadHasTheseVeryBytes() {
        var metric = Metric.aliased(300, 1000, Value.of(1.5));
        var payload = new Payload(1000, 7, List.of(metric));

        var wanted =
                "08 E807" // 1 timestamp
                        + "12 11" // 2 metric of 17 bytes
                        + " 10 AC02" // 2 alias
                        + " 18 E807" // 3 timestamp
                        + " 20 0A" // 4 datatype Double
                        + " 69 000000000000F83F" // 13 double, little end first
                        + "18 07"; // 3 seq
        assertThat(Codec.encode(payload)).isEqualTo(Wire.hex(wanted));
    }

    @Test
    void everyFieldOfAMetricStandsWhereTheTableSaysIt() {
        var metric =
                new Metric(
                        "p",
                        1,
                        2,
                        new Value.Null(DataType.DOUBLE),
                        true,
                        true,
                        Map.of("Fault", Value.int32(-1)));

        var wanted =
                "12 22"
                        + " 0A0170 1001 1802 200A 2801 3001 3801"
                        + " 4A11" // 9 properties of 17 bytes
                        + "  0A05 4661756C74" // 1 key
                        + "  1208 0803 18FFFFFFFF0F"; // 2 value: 1 type Int32, 3 int
        var bytes = Codec.encode(new Payload(Metric.NO_TIMESTAMP, Payload.NO_SEQ, List.of(metric)));
        assertThat(bytes).isEqualTo(Wire.hex(wanted));
    }

    @ParameterizedTest
    @CsvSource({
        "INT8, -1, 50FFFFFFFF0F",
        "INT16, -32768, 508080FEFF0F",
        "INT32, -2, 50FEFFFFFF0F",
        "UINT8, 255, 50FF01",
        "UINT32, 4294967295, 50FFFFFFFF0F",
        "INT64, -1, 58FFFFFFFFFFFFFFFFFF01",
        "UINT64, -1, 58FFFFFFFFFFFFFFFFFF01",
        "DATETIME, 1, 5801"
    })
    void payloadsMetricsDatatypeWholeNumbersAreTwosComplement(
            DataType type, long value, String field) throws MalformedPayload {
        var metric = Metric.named("n", Metric.NO_TIMESTAMP, new Value.Int(type, value));

        var bytes = Codec.encode(new Payload(Metric.NO_TIMESTAMP, Payload.NO_SEQ, List.of(metric)));

        assertThat(bytes).endsWith(Wire.hex(field));
        assertThat(Codec.decode(bytes).metrics()).containsExactly(metric);
    }

    @Test
    void aUint32InTheLongFieldIsReadToo() throws MalformedPayload { // Tahu writes it there
        var metric = new Wire().text(1, "n").varint(4, 7).varint(11, 4_000_000_000L);

        assertThat(decoded(metric).value())
                .isEqualTo(new Value.Int(DataType.UINT32, 4_000_000_000L));
    }

    @Test
    void aNarrowNegativeNumberNeedNotBeExtendedTo32Bits() throws MalformedPayload {
        assertThat(decoded(new Wire().varint(4, 1).varint(10, 0xFF)).value())
                .isEqualTo(new Value.Int(DataType.INT8, -1));
        assertThat(decoded(new Wire().varint(4, 2).varint(10, 0xFFFF)).value())
                .isEqualTo(new Value.Int(DataType.INT16, -1));
    }

    @Test
    void aTypeMayComeAfterItsValue() throws MalformedPayload {
        var metric = new Wire().varint(10, 0xFFFF_FFFFL).varint(4, 1);

        assertThat(decoded(metric).value()).isEqualTo(new Value.Int(DataType.INT8, -1));
    }

    @Test
    void withoutATypeAWholeNumberGetsItsSignFromTheBirth() throws MalformedPayload {
        var value = decoded(new Wire().varint(2, 5).varint(10, 0xFFFF_FFFEL)).value();

        assertThat(value).isEqualTo(new Value.Int(DataType.UNKNOWN, 0xFFFF_FFFEL));
        assertThat(value.typed(DataType.INT32)).isEqualTo(Value.int32(-2));
    }

    @Test
    void withoutATypeOtherFieldsSpeakForThemselves() throws MalformedPayload {
        assertThat(decoded(new Wire().fixed32(12, 1.5f)).value())
                .isEqualTo(new Value.Real(DataType.FLOAT, 1.5));
        assertThat(decoded(new Wire().fixed64(13, 0.1)).value()).isEqualTo(Value.of(0.1));
        assertThat(decoded(new Wire().varint(14, 1)).value()).isEqualTo(Value.of(true));
        assertThat(decoded(new Wire().text(15, "a")).value()).isEqualTo(Value.of("a"));
    }

    @Test
    void aNullHasNoValueEvenIfOneIsSent() throws MalformedPayload {
        var metric = new Wire().varint(4, 10).varint(7, 1).fixed64(13, 5);

        assertThat(decoded(metric).value()).isEqualTo(new Value.Null(DataType.DOUBLE));
    }

    @Test
    void aMetricWithoutAnyValueIsNull() throws MalformedPayload {
        assertThat(decoded(new Wire().text(1, "a")).value())
                .isEqualTo(new Value.Null(DataType.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "16, DATA_SET, 17",
        "17, BYTES, 16",
        "18, FILE, 16",
        "19, TEMPLATE, 18",
        "22, INT8_ARRAY, 16",
        "31, DOUBLE_ARRAY, 16",
        "34, DATETIME_ARRAY, 16",
        "99, UNKNOWN, 19"
    })
    void dataSetsTemplatesArraysAndBytesAreOpaque(int code, DataType type, int field)
            throws MalformedPayload {
        var rubbish = Wire.hex("FFFFFFFFFFFF"); // not even protobuf: it is skipped, not parsed
        var metric = new Wire().text(1, "x").varint(4, code).bytes(field, rubbish);

        assertThat(decoded(metric).value()).isEqualTo(new Value.Opaque(type));
    }

    @Test
    void anOpaqueValueIsNotEncoded() {
        var opaque = Metric.named("x", 1, new Value.Opaque(DataType.BYTES));

        assertThatThrownBy(() -> Codec.encode(new Payload(1, 0, List.of(opaque))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BYTES");
    }

    @Test
    void unknownFieldsAreSkipped() throws MalformedPayload {
        var metric =
                new Wire()
                        .message(8, new Wire().text(5, "metadata").bytes(77, new byte[9]))
                        .varint(1000, 1)
                        .fixed32(1001, 1)
                        .fixed64(1002, 1)
                        .text(1, "kept");
        var payload = new Wire().text(4, "uuid").bytes(5, new byte[3]).message(2, metric);

        assertThat(Codec.decode(payload.done()).metric("kept")).isPresent();
    }

    @Test
    void fiftyDoublesByAliasAreAboutElevenHundredBytes() {
        long now = 1_800_000_000_000L;
        var metrics =
                LongStream.range(100, 150)
                        .mapToObj(alias -> Metric.aliased(alias, now, Value.of(alias * 1.1)))
                        .toList();

        assertThat(Codec.encode(new Payload(now, 255, metrics))).hasSizeBetween(1100, 1200);
    }

    private static Metric decoded(Wire metric) throws MalformedPayload {
        return Codec.decode(new Wire().message(2, metric).done()).metrics().getFirst();
    }
}
