package io.windlass.agent.modbus;

import java.io.IOException;
import java.util.Optional;

/// A pair of pseudo-terminals: one end is a serial port, the other a TCP connection.
record Pty(Process process, Optional<String> device) implements AutoCloseable {
    private static final String BRIDGE =
            """
            import os, pty, select, socket, sys, tty
            master, slave = pty.openpty()
            tty.setraw(slave)
            peer = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
            print(os.ttyname(slave), flush=True)
            while True:
                for ready in select.select([master, peer], [], [])[0]:
                    data = os.read(master, 512) if ready == master else peer.recv(512)
                    if not data:
                        sys.exit()
                    if ready == master:
                        peer.sendall(data)
                    else:
                        os.write(master, data)
            """;

    static Pty bridgedTo(int port) throws IOException {
        var process =
                new ProcessBuilder("python3", "-c", BRIDGE, "" + port)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new Pty(process, Optional.ofNullable(process.inputReader().readLine()));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
