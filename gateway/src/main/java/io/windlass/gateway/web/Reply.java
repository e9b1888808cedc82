package io.windlass.gateway.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// A whole answer: sent as it is, without its body to HEAD, and compressed where that pays.
final class Reply {
    private static final String JSON = "application/json; charset=utf-8";
    private static final Pattern GZIP = Pattern.compile("(?i)gzip(\\s*;(?!\\s*q=0(\\.0*)?$).*)?");
    private static final int WORTH_COMPRESSING = 1_024;

    private final int status;
    private final String contentType;
    private final byte[] body;

    private Reply(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    static Reply text(String contentType, byte[] body) {
        return new Reply(200, contentType, body);
    }

    static Reply json(Object value) {
        return new Reply(200, JSON, Json.bytes(value));
    }

    static Reply json(int status, Object value) {
        return new Reply(status, JSON, Json.bytes(value));
    }

    static Reply error(int status, String message) {
        return json(status, Map.of("error", message));
    }

    void send(ServerRequest request, ServerResponse response) {
        response.status(Status.create(status));
        response.header(HeaderNames.CONTENT_TYPE, contentType);
        response.header(HeaderNames.VARY, "Accept-Encoding");
        if (body.length >= WORTH_COMPRESSING && takesGzip(request)) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
            sendBody(request, response, gzip(body));
        } else {
            sendBody(request, response, body);
        }
    }

    static boolean takesGzip(ServerRequest request) {
        return request.headers().values(HeaderNames.ACCEPT_ENCODING).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .anyMatch(coding -> GZIP.matcher(coding.strip()).matches());
    }

    static void sendBody(ServerRequest request, ServerResponse response, byte[] body) {
        if (request.prologue().method().equals(Method.HEAD)) {
            response.contentLength(body.length);
            response.send();
        } else {
            response.send(body);
        }
    }

    static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
