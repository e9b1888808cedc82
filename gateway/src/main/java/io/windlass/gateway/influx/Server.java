package io.windlass.gateway.influx;

import com.influxdb.LogLevel;
import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.InfluxDBClientOptions;
import com.influxdb.client.domain.InfluxQLQuery;
import com.influxdb.client.domain.WritePrecision;
import com.influxdb.exceptions.InfluxException;
import com.influxdb.query.InfluxQLQueryResult;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// The client for one InfluxDB, made when the server has said which version it is.
final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// The client insists on one, versions 1 and 3 have none.
    private static final String NO_ORG = "-";

    /// The client warns of every empty answer; held here, or the setting would be collected.
    private static final Logger QUIET = Logger.getLogger("com.influxdb");

    private static final Pattern VERSION = Pattern.compile("v?([123])\\..*");

    private final InfluxSettings settings;
    private @Nullable InfluxDBClient client;
    private int version;

    Server(InfluxSettings settings) {
        this.settings = settings;
        QUIET.setLevel(Level.OFF);
    }

    /// Writes lines, or fails as the client does.
    void write(String lines) {
        client().getWriteApiBlocking()
                .writeRecord(
                        settings.bucketOrDatabase(),
                        settings.org().orElse(NO_ORG),
                        WritePrecision.MS,
                        lines);
    }

    /// Asks in InfluxQL; times come back in milliseconds.
    InfluxQLQueryResult ask(String question) {
        var query =
                new InfluxQLQuery(question, settings.database())
                        .setPrecision(InfluxQLQuery.InfluxQLPrecision.MILLISECONDS);
        settings.retentionPolicy().ifPresent(query::setRetentionPolicy);
        return client().getInfluxQLQueryApi().query(query);
    }

    /// Makes the database where that is ours to do (1.x).
    ///
    /// @return false where it is not: a bucket has an owner and a retention
    boolean createDatabase() {
        client();
        if (version != 1) return false;
        client().getInfluxQLQueryApi()
                .query(
                        new InfluxQLQuery(
                                "CREATE DATABASE " + InfluxQl.name(settings.database()), ""));
        return true;
    }

    @Override
    public synchronized void close() {
        if (client != null) client.close();
    }

    private synchronized InfluxDBClient client() {
        var open = client;
        if (open != null) return open;
        version = settings.version().orElseGet(this::askVersion);
        open = InfluxDBClientFactory.create(options(version));
        open.setLogLevel(LogLevel.NONE);
        client = open;
        return open;
    }

    private InfluxDBClientOptions options(int of) {
        var http = http();
        if (of == 1) http.addInterceptor(new Dialect(settings));
        var options =
                InfluxDBClientOptions.builder().url(settings.url().toString()).okHttpClient(http);
        options.bucket(settings.bucketOrDatabase()).org(settings.org().orElse(NO_ORG));
        settings.tokenFile().ifPresent(token -> options.authenticateToken(token.read()));
        return options.build();
    }

    private static OkHttpClient.Builder http() {
        return new OkHttpClient.Builder()
                .socketFactory(new NoDelaySockets())
                .connectTimeout(PATIENCE)
                .readTimeout(PATIENCE)
                .writeTimeout(PATIENCE);
    }

    private int askVersion() {
        var ping = new Request.Builder().url(settings.url().resolve("/ping").toString()).build();
        try (var answer = http().build().newCall(ping).execute()) {
            var said = answer.header("X-Influxdb-Version", "");
            var match = VERSION.matcher(said == null ? "" : said);
            if (match.matches()) return Integer.parseInt(match.group(1));
            throw new InfluxException(
                    settings.url()
                            + " does not say which InfluxDB it is: set `version: 1`, 2 or 3");
        } catch (IOException e) {
            throw new InfluxException(e);
        }
    }
}
