package io.windlass.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Plain HTTP questions of the tests.
final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Http() {}

    static int status(String url) throws IOException, InterruptedException {
        return send(url).statusCode();
    }

    static String text(String url) throws IOException, InterruptedException {
        var answer = send(url);
        if (answer.statusCode() != 200)
            throw new AssertionError(
                    url + " answered " + answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    static JsonNode json(String url) throws IOException, InterruptedException {
        return JSON.readTree(text(url));
    }

    static JsonNode parse(String json) throws IOException {
        return JSON.readTree(json);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10));
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
