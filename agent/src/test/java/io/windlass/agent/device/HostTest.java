package io.windlass.agent.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void anAddressNeedsNoLookingUp() throws Exception {
        var host =
                new Host(
                        "127.0.0.1",
                        _ -> {
                            throw new UnknownHostException("must not be asked");
                        });

        assertThat(host.address(soon())).isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
        assertThat(new Host("::1").address(soon())).isEqualTo(InetAddress.ofLiteral("::1"));
    }

    @Test
    void aNameIsLookedUpEachTimeSinceADeviceMayMove() throws Exception {
        var asked = new AtomicInteger();
        var host =
                new Host(
                        "wt01",
                        _ -> {
                            asked.incrementAndGet();
                            return LOOPBACK;
                        });

        host.address(later());
        host.address(later());

        assertThat(asked).hasValue(2);
    }

    @Test
    void aResolverThatHangsCostsTheDeadlineAndIsAskedOnce() throws Exception {
        var answer = new CompletableFuture<InetAddress>();
        var asked = new AtomicInteger();
        var host =
                new Host(
                        "wt01",
                        _ -> {
                            asked.incrementAndGet();
                            return answer.join();
                        });

        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> host.address(soon())).isInstanceOf(UnknownHostException.class);
        answer.complete(LOOPBACK);

        assertThat(host.address(later())).isEqualTo(LOOPBACK);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aNameThatIsNotKnownNowMayBeKnownLater() throws Exception {
        var asked = new AtomicInteger();
        var host =
                new Host(
                        "wt01",
                        name -> {
                            if (asked.incrementAndGet() == 1) throw new UnknownHostException(name);
                            return LOOPBACK;
                        });

        assertThatThrownBy(() -> host.address(later())).isInstanceOf(UnknownHostException.class);
        assertThat(host.address(later())).isEqualTo(LOOPBACK);
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMillis(20));
    }

    private static Deadline later() {
        return Deadline.in(Duration.ofSeconds(20));
    }
}
