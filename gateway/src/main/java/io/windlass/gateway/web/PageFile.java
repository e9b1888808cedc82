package io.windlass.gateway.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One file of the page, in memory. Only files that were named when the server was built exist, so
/// that no path of a request ever touches a file system.
final class PageFile {
    private final String contentType;
    private final byte[] plain;
    private final byte[] packed;
    private final String etag;

    private PageFile(String contentType, byte[] plain) {
        this.contentType = contentType;
        this.plain = plain;
        this.packed = Reply.gzip(plain);
        this.etag = etag(plain);
    }

    static PageFile ofResource(String resource, String contentType) {
        try (var in = PageFile.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("missing resource " + resource);
            return new PageFile(contentType, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CACHE_CONTROL, "no-cache");
        response.header(HeaderNames.VARY, "Accept-Encoding");
        response.header(HeaderNames.ETAG, etag);
        if (request.headers().first(HeaderNames.IF_NONE_MATCH).filter(etag::equals).isPresent()) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, contentType);
        if (Reply.takesGzip(request)) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
            Reply.sendBody(request, response, packed);
        } else {
            Reply.sendBody(request, response, plain);
        }
    }

    private static String etag(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
