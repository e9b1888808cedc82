package io.windlass.agent.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.settings.Settings;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.OperatingState;
import io.windlass.telemetry.Reading;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {
    @ParameterizedTest
    @CsvSource({
        "0.1, 56, 5.6",
        "0.001, 14108, 14.108",
        "0.01, -369, -3.69",
        "10, 117, 1170",
        "1000, 66, 66000",
        "0.0001, 4594, 0.4594",
        "-0.1, 3, -0.3",
        "3.6, 5, 18",
        "0.3, 10, 3",
        "1e-3, 680, 0.68",
    })
    void scalingGivesTheNumberThatIsMeant(String scale, double raw, double value) {
        assertThat(Scale.parse(scale).apply(raw)).isEqualTo(value);
    }

    @Test
    void aScaleOfZeroIsRefused() {
        assertThatThrownBy(() -> Scale.parse("0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scale.parse("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scale.tenTo(19)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOffsetIsAddedAfterTheScale() {
        assertThat(read("type: uint16, scale: 0.1, offset: -40", "01F4")).isEqualTo(good(10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: int16, not_available: ['0x8000'] | 8000",
                "type: uint16, not_available: ['0xFFFF'] | FFFF",
                "type: int32, not_available: ['0x80000000'] | 80000000",
                "type: int32, not_available: [-1] | FFFFFFFF",
                "type: uint64, not_available: ['0xFFFFFFFFFFFFFFFF'] | FFFFFFFFFFFFFFFF",
                "type: float32 | 7FBFFF80",
                "type: float64 | FFF8000000000001",
                "type: int16, unsigned: true | FFFE",
                "type: uint16, scale: 0.1, not_available: [9999] | 270F",
            })
    void aSentinelIsNotAvailableAndNeverZero(String keys, String hex) {
        assertThat(read(keys, hex)).isEqualTo(bad(Fault.NOT_AVAILABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "int16, 8000",
        "uint16, FFFF",
        "int32, 80000000",
        "uint32, FFFFFFFF",
        "int64, 8000000000000000",
        "uint64, FFFFFFFFFFFFFFFF",
    })
    void theStandardSentinelOfATypeCountsWhereTheProfileSaysSo(String type, String hex) {
        var register = register("type: " + type);
        var raw = register.raw(words(hex), 0, ByteLayout.STANDARD);

        assertThat(register.conversion(Sentinels.STANDARD).reading(register.signal(), raw))
                .isEqualTo(bad(Fault.NOT_AVAILABLE));
        assertThat(register.conversion(Sentinels.DECLARED).reading(register.signal(), raw))
                .isInstanceOf(Reading.Good.class);
    }

    @Test
    void aSentinelInHexadecimalIsTheWholeNumbersAndInDecimalTheBits() {
        assertThat(read("type: uint16, bits: 0..3, not_available: ['0xFFFF']", "FFFF"))
                .isEqualTo(bad(Fault.NOT_AVAILABLE));
        assertThat(read("type: uint16, bits: 0..3, not_available: ['0xFFFF']", "000F"))
                .isEqualTo(good(15));
        assertThat(read("type: uint16, bits: 0..3, not_available: [15]", "000F"))
                .isEqualTo(bad(Fault.NOT_AVAILABLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: uint16, valid: [0, 100] | 0065",
                "type: int16, scale: 0.1, valid: [-40, 40] | FE6F",
                "type: float32 | 7F800000",
                "'type: uint16, states: {0: run}' | 0001",
            })
    void whatCannotBeIsOutOfRange(String keys, String hex) {
        assertThat(read(keys, hex)).isEqualTo(bad(Fault.OUT_OF_RANGE));
    }

    @Test
    void theEndsOfTheValidRangeAreValid() {
        assertThat(read("type: uint16, valid: [0, 100]", "0064")).isEqualTo(good(100));
        assertThat(read("type: uint16, valid: [0, 100]", "0000")).isEqualTo(good(0));
    }

    @Test
    void statesBecomeTheirCodes() {
        var keys = "type: uint16, states: {0x10: fault, 2: 7.5}";

        assertThat(read(keys, "0010")).isEqualTo(good(OperatingState.FAULT.code()));
        assertThat(read(keys, "0002")).isEqualTo(good(7.5));
    }

    @Test
    void bitsArePickedFromUnsignedNumbers() {
        assertThat(read("type: uint16, bits: 0", "0001")).isEqualTo(good(1));
        assertThat(read("type: uint16, bits: 0", "FFFE")).isEqualTo(good(0));
        assertThat(read("type: uint16, bits: 4..7", "00A0")).isEqualTo(good(10));
        assertThat(read("type: uint32, bits: 31", "80000000")).isEqualTo(good(1));
    }

    private static Reading read(String keys, String hex) {
        var register = register(keys);
        return register.conversion(Sentinels.DECLARED)
                .reading(register.signal(), register.raw(words(hex), 0, ByteLayout.STANDARD));
    }

    private static Words words(String hex) {
        return new Words(HexFormat.of().parseHex(hex));
    }

    private static Register register(String keys) {
        return Settings.parse(
                "test.yaml", "{name: active_power, address: 0, " + keys + "}", Register.class);
    }

    private static Reading good(double value) {
        return new Reading.Good(register("type: uint16").signal(), value);
    }

    private static Reading bad(Fault fault) {
        return new Reading.Bad(register("type: uint16").signal(), fault);
    }
}
