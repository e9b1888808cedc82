package io.windlass.gateway.influx;

import com.influxdb.exceptions.BadRequestException;
import com.influxdb.exceptions.InfluxException;
import com.influxdb.exceptions.NotFoundException;
import com.influxdb.exceptions.RequestEntityTooLargeException;
import com.influxdb.exceptions.UnprocessableEntityException;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Schema;
import io.windlass.gateway.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Readings and figures in InfluxDB: 1.x from 1.6, 2.x or 3.x.
public final class InfluxStore implements Store {
    private static final Pattern DROPPED = Pattern.compile("dropped=(\\d{1,9})");

    private final Server server;
    private final Schema schema;
    private final InfluxQl language;

    /// A store that connects when it is first used.
    public InfluxStore(InfluxSettings settings, Schema schema) {
        this.server = new Server(settings);
        this.schema = schema;
        this.language = new InfluxQl(schema);
    }

    @Override
    public Outcome write(List<Row> rows) {
        var refused = new ArrayList<Refused>();
        try {
            write(rows, refused);
            return new Outcome.Stored(refused);
        } catch (InfluxException e) {
            return new Outcome.Unavailable(cause(e));
        }
    }

    @Override
    public List<Row> read(Query query) {
        if (schema.table(query.table()).isEmpty()) return List.of();
        return reading(() -> language.rowsOf(query.table(), server.ask(InfluxQl.rows(query))));
    }

    @Override
    public Held held(Instant from, Instant to) {
        long samples = 0;
        long readings = 0;
        for (var table : schema.readings()) {
            var held =
                    reading(() ->
                            language.held(table, server.ask(InfluxQl.counts(table, from, to))));
            samples += held.samples();
            readings += held.readings();
        }
        return new Held(samples, readings);
    }

    @Override
    public void close() {
        server.close();
    }

    /// A batch of which something was refused is written again in halves until the rows are found
    /// that will never be taken: writing a row twice changes nothing.
    private void write(List<Row> rows, List<Refused> refused) {
        if (rows.isEmpty()) return;
        try {
            server.write(LineProtocol.of(rows));
        } catch (NotFoundException e) {
            if (!server.createDatabase()) throw e;
            server.write(LineProtocol.of(rows));
        } catch (BadRequestException
                | UnprocessableEntityException
                | RequestEntityTooLargeException e) {
            if (rows.size() == 1 || isAllDropped(e, rows.size())) {
                rows.forEach(row -> refused.add(new Refused(row, cause(e))));
                return;
            }
            write(rows.subList(0, rows.size() / 2), refused);
            write(rows.subList(rows.size() / 2, rows.size()), refused);
        }
    }

    /// `partial write: points beyond retention policy dropped=5000`: no need to look for them.
    private static boolean isAllDropped(InfluxException e, int rows) {
        var match = DROPPED.matcher(cause(e) + e.errorBody());
        return match.find() && Long.parseLong(match.group(1)) == rows;
    }

    private static <T> T reading(Supplier<T> question) {
        try {
            return question.get();
        } catch (InfluxException e) {
            throw new StoreUnavailable("InfluxDB: " + cause(e), e);
        }
    }

    /// The client's own message names the status; without one, the cause says why nothing came.
    private static String cause(InfluxException e) {
        var root = e.status() == 0 && e.getCause() != null ? e.getCause() : e;
        return String.valueOf(root.getMessage());
    }
}
