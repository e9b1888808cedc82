package io.windlass.simulator.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snmp4j.PDU;

final class MessageTest {
    /// `snmpget -v2c -c public … sysUpTime.0`
    private static final String GET =
            "302602010104067075626c6963a019020101020100020100300e300c06082b060102010103000500";

    @Test
    void aMessageIsReadAndWrittenAgainTheSame() throws IOException {
        var message = Message.decode(bytes(GET));

        assertThat(message.version()).isEqualTo(Message.Version.V2C);
        assertThat(message.community().toString()).isEqualTo("public");
        assertThat(message.pdu().getType()).isEqualTo(PDU.GET);
        assertThat(message.encode()).isEqualTo(bytes(GET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "3003020101",
                "30847fffffff020101",
                "302602010304067075626c6963a019020101020100020100300e300c06082b060102010103000500",
                "300a020101048470000000a0",
                "302602010104067075626c6963a019020101020100020100300e300c06082b06010201010300",
            })
    void whatIsNoMessageIsRefused(String hex) {
        assertThatThrownBy(() -> Message.decode(bytes(hex))).isInstanceOf(IOException.class);
    }

    @Test
    void noMutilatedMessageDoesMoreThanBeRefused() {
        var random = new Random(11);
        for (int n = 0; n < 50_000; n++) {
            var mutilated = HexFormat.of().parseHex(GET);
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--)
                mutilated[random.nextInt(mutilated.length)] = (byte) random.nextInt(256);
            try {
                Message.decode(ByteBuffer.wrap(mutilated));
            } catch (IOException e) {
                assertThat(e).hasMessageNotContaining("heap");
            }
        }
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
