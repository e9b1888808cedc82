package io.windlass.chaos.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A link before a server that says everything back.
class ProxyIT {
    private static final int A_WHILE = 300;

    private final ServerSocket echo = listen();
    private final int port = freePort();
    private Proxy proxy;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        Thread.ofVirtual().start(this::sayBack);
        proxy = new Proxy("test", port, echo.getLocalPort());
        client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setSoTimeout(5_000);
    }

    @AfterEach
    void end() throws IOException {
        client.close();
        proxy.close();
        echo.close();
    }

    @Test
    void aFairLinkLetsEverythingThrough() throws IOException {
        assertThat(said(7)).isEqualTo(7);
    }

    @Test
    void aStalledLinkIsLateAndLosesNothing() throws IOException {
        proxy.turn(Weather.Kind.STALLED);
        client.getOutputStream().write(7);
        client.setSoTimeout(A_WHILE);
        assertThatThrownBy(() -> client.getInputStream().read())
                .isInstanceOf(SocketTimeoutException.class);

        proxy.turn(Weather.Kind.FAIR);

        client.setSoTimeout(5_000);
        assertThat(client.getInputStream().read()).isEqualTo(7);
    }

    @Test
    void aResetIsFeltByTheClient() throws IOException {
        assertThat(said(7)).isEqualTo(7);

        proxy.reset();

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(IOException.class);
    }

    @Test
    void aHalfOpenLinkSwallowsWhatTheClientSendsAndDoesNotTell() throws IOException {
        assertThat(said(7)).isEqualTo(7);

        proxy.halfOpen();

        client.getOutputStream().write(8);
        client.setSoTimeout(A_WHILE);
        assertThatThrownBy(() -> client.getInputStream().read())
                .isInstanceOf(SocketTimeoutException.class);
    }

    private int said(int value) throws IOException {
        client.getOutputStream().write(value);
        return client.getInputStream().read();
    }

    private void sayBack() {
        while (!echo.isClosed()) {
            try (var socket = echo.accept()) {
                socket.getInputStream().transferTo(socket.getOutputStream());
            } catch (IOException _) {
                // the test is over, or the link was cut
            }
        }
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = listen()) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
