package io.windlass.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/// Reads what the programs say over HTTP. Whatever does not answer is empty: it may be starting.
public final class Pages implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    /// The JSON there, if it answers 200.
    public Optional<JsonNode> read(URI page) throws InterruptedException {
        var request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK
                    ? Optional.of(JSON.readTree(answer.body()))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Whether somebody listens there.
    public static boolean listens(URI address) {
        try (var socket = new Socket()) {
            var peer = new InetSocketAddress(address.getHost(), address.getPort());
            socket.connect(peer, (int) PATIENCE.toMillis());
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
