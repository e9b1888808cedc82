package io.windlass.agent.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NumberTypeTest {
    @ParameterizedTest
    @CsvSource({
        "INT16, FFFE, -2",
        "INT16, 7FFF, 32767",
        "UINT16, FFFE, 65534",
        "INT32, FFFFFFFE, -2",
        "INT32, 00010000, 65536",
        "UINT32, FFFFFFFE, 4294967294",
        "INT64, FFFFFFFFFFFFFFFE, -2",
        "INT64, 0000000100000000, 4294967296",
        "UINT64, FFFFFFFFFFFFFFFF, 18446744073709551615",
        "UINT64, 0000000000000007, 7",
        "FLOAT32, 43480000, 200",
        "FLOAT32, C3480000, -200",
        "FLOAT64, 4069000000000000, 200",
        "BOOL, 0000, 0",
        "BOOL, 0100, 1",
    })
    void aNumberIsWhatTheStandardOrderSays(NumberType type, String hex, double value) {
        assertThat(decode(type, hex, ByteLayout.STANDARD)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "BIG, BIG, INT32, 11223344, 0x11223344",
        "LITTLE, BIG, INT32, 33441122, 0x11223344",
        "BIG, LITTLE, INT32, 22114433, 0x11223344",
        "LITTLE, LITTLE, INT32, 44332211, 0x11223344",
        "LITTLE, BIG, UINT32, 33441122, 0x11223344",
        "BIG, LITTLE, UINT32, 22114433, 0x11223344",
        "LITTLE, BIG, INT64, 7788556633441122, 0x1122334455667788",
        "BIG, LITTLE, UINT64, 2211443366558877, 0x1122334455667788",
        "LITTLE, LITTLE, UINT64, 8877665544332211, 0x1122334455667788",
        "BIG, LITTLE, UINT16, 2211, 0x1122",
        "LITTLE, BIG, UINT16, 1122, 0x1122",
    })
    void wordsAndBytesAreSwappedAlikeForEveryWidthAndSign(
            Endian words, Endian bytes, NumberType type, String hex, String expected) {
        double value = decode(type, hex, new ByteLayout(words, bytes));

        assertThat(value).isEqualTo(Long.decode(expected).doubleValue());
    }

    @ParameterizedTest
    @EnumSource(NumberType.class)
    void everyBitPatternSurvivesEveryOrder(NumberType type) {
        var random = new Random(20);
        for (int i = 0; i < 2_000; i++) {
            long bits = random.nextLong() >>> (64 - 16 * type.words());
            for (var words : Endian.values()) {
                for (var bytes : Endian.values()) {
                    var layout = new ByteLayout(words, bytes);
                    assertThat(layout.bits(encode(bits, type.words(), layout), 0, type.words()))
                            .isEqualTo(bits);
                }
            }
        }
    }

    @Test
    void vendorsNaNsAreNaN() {
        assertThat(decode(NumberType.FLOAT32, "7FBFFF80", ByteLayout.STANDARD)).isNaN();
        assertThat(decode(NumberType.FLOAT32, "FFC00000", ByteLayout.STANDARD)).isNaN();
    }

    /// The order spelt out by byte positions, not by the code under test.
    private static Words encode(long bits, int count, ByteLayout layout) {
        var standard = ByteBuffer.allocate(8).putLong(bits).array();
        var bytes = new byte[2 * count];
        for (int i = 0; i < count; i++) {
            int from = 8 - 2 * count + 2 * (layout.words() == Endian.BIG ? i : count - 1 - i);
            int high = layout.bytes() == Endian.BIG ? 0 : 1;
            bytes[2 * i + high] = standard[from];
            bytes[2 * i + 1 - high] = standard[from + 1];
        }
        return new Words(bytes);
    }

    private static double decode(NumberType type, String hex, ByteLayout layout) {
        var bytes = HexFormat.of().parseHex(hex);
        return type.value(layout.bits(new Words(bytes), 0, type.words()));
    }
}
