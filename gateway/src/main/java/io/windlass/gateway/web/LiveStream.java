package io.windlass.gateway.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.windlass.gateway.live.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Server-sent events: a `live` event with the whole snapshot at every beat, encoded once for all.
final class LiveStream {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final byte[] GREETING = "retry: 1000\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HEARTBEAT = ": no snapshot\n\n".getBytes(StandardCharsets.UTF_8);
    private static final int MOST_WATCHERS = 100;

    private final Supplier<Snapshot> live;
    private final Pace pace;
    private final Broadcast broadcast = new Broadcast();
    private final Watchers watchers;
    private boolean healthy = true;

    LiveStream(Supplier<Snapshot> live, Pace pace) {
        this.live = live;
        this.pace = pace;
        this.watchers = new Watchers(MOST_WATCHERS, pace.patience());
    }

    /// Publishes until interrupted; rests while nobody watches.
    void run() {
        try {
            while (true) {
                if (watchers.any()) broadcast.publish(frame());
                watchers.dropStuck();
                Thread.sleep(pace.beat());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Serves one watcher, on its own thread, until it or the server leaves.
    void watch(ServerRequest request, ServerResponse response) throws Exception {
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        response.header("X-Accel-Buffering", "no");
        if (request.prologue().method().equals(Method.HEAD)) {
            response.send();
            return;
        }
        try (var watcher = watchers.enter().orElseThrow(LiveStream::full);
                var out = response.outputStream()) {
            out.write(GREETING);
            follow(watcher, out);
        }
    }

    private void follow(Watchers.Watcher watcher, OutputStream out)
            throws IOException, InterruptedException {
        long seen = 0;
        while (true) {
            var frame = broadcast.after(seen);
            if (frame.isEmpty()) return;
            watcher.startsWriting();
            frame.get().writeTo(out);
            out.flush();
            watcher.hasWritten();
            seen = frame.get().number();
        }
    }

    int watcherCount() {
        return watchers.count();
    }

    /// Ends every watcher's answer; they will ask again.
    void close() {
        broadcast.close();
    }

    private byte[] frame() {
        try {
            var frame = event(Json.bytes(live.get()));
            if (!healthy) LOG.info("live=ok");
            healthy = true;
            return frame;
        } catch (RuntimeException e) {
            if (healthy) LOG.error("live=failing cause={}", e.toString(), e);
            healthy = false;
            return HEARTBEAT;
        }
    }

    private static byte[] event(byte[] json) {
        var event = new ByteArrayOutputStream(json.length + 32);
        event.writeBytes("event: live\ndata: ".getBytes(StandardCharsets.UTF_8));
        event.writeBytes(json);
        event.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        return event.toByteArray();
    }

    private static Refused full() {
        return Refused.busy("%d clients watch already".formatted(MOST_WATCHERS));
    }

    /// How often the snapshot is sent, and how long a watcher may take to receive one before it is
    /// dropped.
    record Pace(Duration beat, Duration patience) {}
}
