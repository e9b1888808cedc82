package io.windlass.gateway.alert;

import io.windlass.settings.Secret;
import io.windlass.transport.mqtt.Publish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Posts JSON and tells what became of it.
final class Http implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int LONGEST_CAUSE = 200;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    /// @param token is sent as a bearer token
    Publish post(URI uri, byte[] json, Map<String, String> headers, Optional<Secret> token)
            throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(uri)
                            .timeout(TIMEOUT)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(json));
            headers.forEach(request::header);
            token.ifPresent(
                    t -> request.header("Authorization", "Bearer " + String.valueOf(t.read())));
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return outcome(answer.statusCode(), answer.body());
        } catch (IOException | UncheckedIOException e) {
            return new Publish.Retry(uri.getHost() + ": " + e);
        }
    }

    /// Only what says that this very body is wrong lets it go; a wrong address or password can be
    /// mended.
    private static Publish outcome(int status, String body) {
        if (status / 100 == 2) return new Publish.Acked();
        var text = body.strip().replace('\n', ' ');
        var cause = status + " " + text.substring(0, Math.min(text.length(), LONGEST_CAUSE));
        return status == 400 || status == 413 || status == 422
                ? new Publish.Rejected(cause)
                : new Publish.Retry(cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
