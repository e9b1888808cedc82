package io.windlass.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.settings.ByteSize;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BrokerOptionsTest {
    @Test
    void anOpenBrokerListensOnLoopbackOnly() {
        assertThat(BrokerOptions.open("::1", 0).host()).isEqualTo("::1");
        assertThatThrownBy(() -> BrokerOptions.open("0.0.0.0", 1883))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0.0.0 is not a loopback address")
                .hasMessageContaining("give a password file, or listen on 127.0.0.1");
    }

    @Test
    void withUsersItMayListenAnywhere() {
        var users = Optional.of(Path.of("users"));

        var options =
                new BrokerOptions("0.0.0.0", 1883, ByteSize.parse("1MiB"), users, Optional.empty());

        assertThat(options.users()).isEqualTo(users);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThatThrownBy(() ->
                        new BrokerOptions(
                                "192.0.2.1",
                                70_000,
                                new ByteSize(1),
                                Optional.empty(),
                                Optional.empty()))
                .hasMessageContaining("port 70000")
                .hasMessageContaining("1KiB..256MiB")
                .hasMessageContaining("192.0.2.1 is not a loopback address");
    }
}
