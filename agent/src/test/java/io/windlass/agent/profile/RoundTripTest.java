package io.windlass.agent.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.windlass.settings.Settings;
import io.windlass.telemetry.Reading;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever number a device may send, in whatever order and scale: the reading is what it means.
class RoundTripTest {
    private static final List<String> SCALES =
            List.of(
                    "1", "0.1", "0.01", "0.001", "0.0001", "10", "1000", "-1", "-0.1", "3.6",
                    "0.3");
    private static final List<String> OFFSETS = List.of("0", "-40", "273.15");
    private static final int[] EXPONENTS = {-10, -4, -2, -1, 0, 1, 3, 10};
    private static final List<ByteLayout> LAYOUTS =
            List.of(
                    new ByteLayout(Endian.BIG, Endian.BIG),
                    new ByteLayout(Endian.LITTLE, Endian.BIG),
                    new ByteLayout(Endian.BIG, Endian.LITTLE),
                    new ByteLayout(Endian.LITTLE, Endian.LITTLE));
    private static final int NUMBERS = 10;
    private static final double RELATIVE = 4 * Math.ulp(1.0);

    @ParameterizedTest
    @EnumSource(NumberType.class)
    void aNumberSurvivesEveryOrderAndScale(NumberType type) {
        var random = new Random(type.name().hashCode());
        for (var scale : SCALES) {
            for (var offset : OFFSETS) {
                var register = register(type, scale, offset);
                for (var layout : LAYOUTS) {
                    for (int i = 0; i < NUMBERS; i++) {
                        var number = number(type, random);
                        int exponent = EXPONENTS[random.nextInt(EXPONENTS.length)];
                        var meant =
                                number.scaleByPowerOfTen(exponent)
                                        .multiply(new BigDecimal(scale))
                                        .add(new BigDecimal(offset));
                        var sent = new Sent(encoded(number, type, layout), layout, exponent);
                        check(register, sent, meant);
                    }
                }
            }
        }
    }

    /// @param exponent what the scale factor beside it says
    private record Sent(Words words, ByteLayout layout, int exponent) {}

    private static void check(Register register, Sent sent, BigDecimal meant) {
        var reading =
                register.conversion(Sentinels.DECLARED)
                        .reading(
                                register.signal(),
                                register.raw(sent.words(), 1, sent.layout()),
                                Scale.tenTo(sent.exponent()));
        double most = meant.abs().doubleValue() + new BigDecimal("273.15").doubleValue();
        assertThat(reading).isInstanceOf(Reading.Good.class);
        assertThat(((Reading.Good) reading).value())
                .isCloseTo(meant.doubleValue(), within(most * RELATIVE));
    }

    private static Register register(NumberType type, String scale, String offset) {
        var yaml =
                "{name: x, unit: '1', address: 0, type: %s, scale: %s, offset: %s}"
                        .formatted(type.name().toLowerCase(java.util.Locale.ROOT), scale, offset);
        return Settings.parse("test.yaml", yaml, Register.class);
    }

    /// Any that the type can hold; those beyond 2^53 as the nearest double has them.
    private static BigDecimal number(NumberType type, Random random) {
        long any = random.nextLong() >> random.nextInt(Long.SIZE);
        return switch (type) {
            case INT16 -> BigDecimal.valueOf((short) any);
            case UINT16 -> BigDecimal.valueOf(any & 0xFFFF);
            case INT32 -> new BigDecimal((int) any);
            case UINT32 -> BigDecimal.valueOf(any & 0xFFFF_FFFFL);
            case INT64 -> new BigDecimal(Long.toString(any));
            case UINT64 -> new BigDecimal(Long.toUnsignedString(any));
            case FLOAT32 -> new BigDecimal(random.nextFloat(-1e6f, 1e6f));
            case FLOAT64 -> new BigDecimal(random.nextDouble(-1e12, 1e12));
            case BOOL -> BigDecimal.valueOf(any & 1);
        };
    }

    /// The number behind a word of something else, its order spelt out byte by byte.
    private static Words encoded(BigDecimal number, NumberType type, ByteLayout layout) {
        long bits =
                switch (type) {
                    case FLOAT32 -> Float.floatToRawIntBits(number.floatValue());
                    case FLOAT64 -> Double.doubleToRawLongBits(number.doubleValue());
                    case INT16, UINT16, INT32, UINT32, INT64, UINT64, BOOL ->
                            number.toBigInteger().longValue();
                };
        int count = type.words();
        var standard = ByteBuffer.allocate(8).putLong(bits).array();
        var sent = new byte[2 + 2 * count];
        for (int word = 0; word < count; word++) {
            int place = layout.words() == Endian.BIG ? word : count - 1 - word;
            byte high = standard[8 - 2 * count + 2 * word];
            byte low = standard[8 - 2 * count + 2 * word + 1];
            sent[2 + 2 * place] = layout.bytes() == Endian.BIG ? high : low;
            sent[2 + 2 * place + 1] = layout.bytes() == Endian.BIG ? low : high;
        }
        return new Words(sent);
    }
}
