package io.windlass.transport.sparkplug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A host survives payloads it cannot parse.
class HostileBytesTest {
    @Test
    void everyTruncationIsMalformedOrAShorterPayload() throws MalformedPayload {
        var whole = Codec.encode(new RandomPayloads(11).next());
        int refused = 0;

        for (int length = 0; length < whole.length; length++)
            if (!survives(Arrays.copyOf(whole, length))) refused++;

        assertThat(refused).isPositive();
    }

    @Test
    void mutatedPayloadsAreRefusedOrReadButNeverThrowAnythingElse() {
        var random = new Random(42);
        var payloads = new RandomPayloads(42);
        int refused = 0;

        for (int round = 0; round < 50_000; round++)
            if (!survives(mutated(Codec.encode(payloads.next()), random))) refused++;

        assertThat(refused).isBetween(10_000, 49_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09 0000000000000000", // timestamp as fixed64
                "0A 00", // timestamp as bytes
                "10 01", // metric as varint
                "1D 00000000", // seq as fixed32
                "12 02 08 01", // name as varint
                "12 02 12 00", // alias as bytes
                "12 05 55 00000000", // int as fixed32
                "12 05 68 00000000", // double as varint
                "12 02 48 00" // properties as varint
            })
    void wrongWireTypesAreMalformed(String hex) {
        assertMalformed(Wire.hex(hex), "wire type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 FFFFFFFF07", // a metric of 2 GiB
                "12 FFFFFFFF0F", // of −1 bytes
                "12 07 0A FFFFFFFF07 41", // a name of 2 GiB
                "12 06 8201 FFFFFFFF07", // bytes of 2 GiB
                "12 06 8201 FFFFFFFF0F", // bytes of −1
                "12", // nothing follows
                "FFFFFFFFFFFFFFFFFFFFFF", // a varint without end
                "00", // field 0
                "0C", // a group ends unopened
                "12 03 0A 05 41" // a name longer than its metric
            })
    void lyingLengthsAreMalformed(String hex) {
        assertThatThrownBy(() -> Codec.decode(Wire.hex(hex))).isInstanceOf(MalformedPayload.class);
    }

    @Test
    void textThatIsNotUtf8IsMalformed() {
        assertMalformed(Wire.hex("12 04 0A 02 C328"), "UTF-8");
    }

    @Test
    void aSeqBeyond255IsMalformed() {
        assertMalformed(new Wire().varint(3, 256).done(), "seq 256");
        assertMalformed(new Wire().varint(3, -1).done(), "seq 18446744073709551615");
    }

    @Test
    void aTimestampBeyond63BitsIsMalformed() {
        assertMalformed(new Wire().varint(1, -1).done(), "timestamp");
        assertMalformed(metric(new Wire().varint(3, Long.MIN_VALUE)), "timestamp");
    }

    @Test
    void aValueInAFieldOfAnotherTypeIsMalformed() {
        assertMalformed(metric(new Wire().varint(4, 10).text(15, "1.5")), "DOUBLE");
        assertMalformed(metric(new Wire().varint(4, 12).varint(10, 1)), "STRING");
        assertMalformed(metric(new Wire().varint(4, 11).fixed64(13, 1)), "BOOLEAN");
        assertMalformed(metric(new Wire().varint(4, 16).varint(14, 1)), "DATA_SET");
    }

    @Test
    void keysWithoutValuesAreMalformed() {
        assertMalformed(
                metric(new Wire().message(9, new Wire().text(1, "key"))), "1 property keys");
    }

    @Test
    void moreItemsThanAnyEdgeHasAreMalformed() {
        var metrics = new Wire();
        for (int i = 0; i <= Input.MAX_ITEMS; i++) metrics.message(2, new Wire());

        assertMalformed(metrics.done(), "more than 200000");
    }

    @Test
    void morePropertiesThanAnyEdgeHasAreMalformed() {
        var properties = new Wire();
        for (int i = 0; i <= Input.MAX_ITEMS; i++) properties.message(2, new Wire());

        assertMalformed(metric(new Wire().message(9, properties)), "more than 200000");
    }

    @Test
    void payloadsBeyondTheLimitAreMalformed() {
        assertMalformed(new byte[Codec.MAX_BYTES + 1], "more than");
    }

    @Test
    void groupsWithinGroupsDoNotOverflowTheStack() {
        var open = new byte[1 << 20];
        Arrays.fill(open, (byte) ((9 << 3) | 3));

        assertThatThrownBy(() -> Codec.decode(open)).isInstanceOf(MalformedPayload.class);
        assertThatThrownBy(
                        () -> Codec.decode(metric(new Wire().bytes(20, open).raw((20 << 3) | 3))))
                .isInstanceOf(MalformedPayload.class);
    }

    @Test
    void templatesWithinTemplatesAreSkippedWhole() throws MalformedPayload {
        var nested = new Wire().varint(4, 19);
        for (int depth = 0; depth < 2_000; depth++)
            nested = new Wire().varint(4, 19).message(18, new Wire().message(2, nested));

        var payload = Codec.decode(metric(nested));

        assertThat(payload.metrics().getFirst().value())
                .isEqualTo(new Value.Opaque(DataType.TEMPLATE));
    }

    private static byte[] metric(Wire metric) {
        return new Wire().message(2, metric).done();
    }

    private static void assertMalformed(byte[] bytes, String words) {
        assertThatThrownBy(() -> Codec.decode(bytes))
                .isInstanceOf(MalformedPayload.class)
                .hasMessageContaining(words);
    }

    /// Whether the bytes were read.
    private static boolean survives(byte[] bytes) {
        try {
            var payload = Codec.decode(bytes);
            assertThat(payload.metrics()).doesNotContainNull();
            return true;
        } catch (MalformedPayload _) {
            return false;
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length == 0) return bytes;
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--)
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        boolean cut = random.nextInt(4) == 0;
        return cut ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
