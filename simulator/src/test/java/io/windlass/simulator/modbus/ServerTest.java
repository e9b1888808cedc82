package io.windlass.simulator.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerTest {
    private static final HexFormat HEX = HexFormat.of();

    private final Server server = server(FixedTurbine.HELD_BACK);

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0345, wind speed 8.37",
        "1, 1, fff4, pitch -1.2",
        "2, 2, ffffcfc7, power -12345 W high word first",
        "4, 2, b4384996, available power low word first",
        "6, 1, 0163, limit 35.5 %",
        "7, 1, 0003, limit enabled and remote control allowed",
        "8, 1, 0002, own",
        "9, 1, 0029, noise",
        "10, 1, 05b0, rotor",
        "11, 3, 007bffca2199, temperatures and pressure",
        "20, 4, 0000000100020003, export in Wh",
        "24, 2, 000103e8, import in 10 Wh low word first",
    })
    void aRegisterHoldsWhatItsMapSays(int first, int count, String words, String meaning) {
        String answer = "03%02x%s".formatted(2 * count, words);

        assertThat(ask(server, "03%04x%04x".formatted(first, count))).as(meaning).isEqualTo(answer);
        assertThat(ask(server, "04%04x%04x".formatted(first, count)))
                .isEqualTo("04" + answer.substring(2));
    }

    @Test
    void theOwnLimitIsAnInputRegisterOnly() {
        assertThat(ask(server, "0400640002")).isEqualTo("040449989680");
        assertThat(ask(server, "0300640002")).isEqualTo("8302");
    }

    @ParameterizedTest
    @CsvSource({
        "0300000001, ffff, wind",
        "0300010001, 8000, pitch",
        "0300020002, 80000000, power",
        "0300040002, 00007fc0, available power",
        "0300060001, ffff, limit",
        "0300070001, 0002, limit not enabled",
        "0300080002, ffffffff, state and reason",
        "03000a0004, ffff80008000ffff, rotor to pressure",
        "0400640002, 7fc00000, own limit",
    })
    void whatIsNotKnownReadsAsItsSentinel(String request, String words, String meaning) {
        assertThat(ask(server(FixedTurbine.UNKNOWN), request).substring(4))
                .as(meaning)
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "03000e0001, 8302, a hole",
        "03000d0008, 8302, over the holes",
        "0300190002, 8302, beyond the end",
        "03ffff0001, 8302, far beyond",
        "0300000000, 8303, no registers",
        "030000007e, 8303, 126 registers",
        "0300000001ff, 8303, a byte too many",
        "030000, 8303, too short",
        "0100000004, 8102, beyond the bits",
        "0100000000, 8103, no bits",
        "02000007d1, 8203, 2001 bits",
        "0600000001, 8601, writing",
        "2b0e0100, ab01, device identification",
        "83, 8301, an exception as a request",
    })
    void aWrongRequestGetsItsException(String request, String answer, String meaning) {
        assertThat(ask(server, request)).as(meaning).isEqualTo(answer);
    }

    @Test
    void anotherUnitIsNotThere() {
        var answer = server.answer(2, ByteBuffer.wrap(HEX.parseHex("0300000001")));

        assertThat(hex(answer)).isEqualTo("830b");
    }

    @Test
    void bitsShowLimitRunningAndFault() {
        assertThat(ask(server, "0100000003")).isEqualTo("010103");
        assertThat(ask(server, "0200020001")).isEqualTo("020100");
    }

    private static Server server(FixedTurbine turbine) {
        return new Server(new Controller(turbine), 1, () -> Instant.EPOCH);
    }

    private static String ask(Server server, String request) {
        return hex(server.answer(1, ByteBuffer.wrap(HEX.parseHex(request))));
    }

    private static String hex(ByteBuffer answer) {
        var bytes = new byte[answer.remaining()];
        answer.get(bytes);
        return HEX.formatHex(bytes);
    }
}
