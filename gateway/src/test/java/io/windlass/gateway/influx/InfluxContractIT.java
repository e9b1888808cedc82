package io.windlass.gateway.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.gateway.influx.FakeInflux.Answer;
import io.windlass.gateway.influx.FakeInflux.Asked;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Schema;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Outcome;
import io.windlass.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The exact requests to InfluxDB 1, 2 and 3, and what is made of their answers.
class InfluxContractIT {
    private static final Instant AT = Instant.ofEpochMilli(1_700_000_000_000L);
    private static final Row ROW =
            new Row("interval", Map.of("scope", "farm", "id", "f"), Map.of("ratio", 0.25), AT);
    private static final String LINE = "interval,id=f,scope=farm ratio=0.25 1700000000000\n";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "1.6.7~rc0, /write?db=windlass&precision=ms, Basic d2luZDpzM2NyM3Q=",
        "v2.7.1, /api/v2/write?org=acme&bucket=windlass&precision=ms, Token s3cr3t",
        "3.8.0, /api/v2/write?org=acme&bucket=windlass&precision=ms, Token s3cr3t"
    })
    void aWriteIsWhatTheVersionExpects(String version, String uri, String authorization)
            throws IOException {
        try (var influx = new FakeInflux(version);
                var store = store(influx.url(), version.startsWith("1"))) {
            var outcome = store.write(List.of(ROW));

            assertThat(outcome).isEqualTo(new Outcome.Stored(List.of()));
            assertThat(influx.asked).containsExactly(new Asked("POST", uri, authorization, LINE));
        }
    }

    @ParameterizedTest
    @CsvSource({"v2.7.1", "3.8.0"})
    void aQuestionIsInfluxQlOverTheQueryEndpoint(String version) throws IOException {
        try (var influx = new FakeInflux(version);
                var store = store(influx.url(), false)) {
            influx.answers.add(
                    new Answer(
                            200,
                            "application/csv",
                            """
                            name,tags,time,id,quality,ratio,revision,scope
                            interval,,1700000000000,f,GOOD,0.25,1,farm
                            interval,,1700000060000,f,,,0,farm
                            """));

            var rows =
                    store.read(
                            new Store.Query(
                                    "interval", Map.of("id", "f"), AT, AT.plusSeconds(120), 10));

            assertThat(rows.getFirst().tags()).isEqualTo(ROW.tags());
            assertThat(rows.getFirst().fields())
                    .isEqualTo(Map.of("ratio", 0.25, "revision", 1L, "quality", "GOOD"));
            assertThat(rows.get(1).fields()).isEqualTo(Map.of("revision", 0L));
            var asked = influx.asked.getFirst();
            assertThat(asked.authorization()).isEqualTo("Token s3cr3t");
            assertThat(asked.uri() + asked.body())
                    .contains("/query", "db=windlass", "epoch=ms", "SELECT", "interval");
        }
    }

    @ParameterizedTest
    @CsvSource({"400", "413", "422"})
    void aRowThatWillNeverBeTakenIsFoundAndNamedAndTheRestIsKept(int status) throws IOException {
        try (var influx = new FakeInflux("v2.7.1");
                var store = store(influx.url(), false)) {
            influx.answers.add(new Answer(status, "application/json", "{\"message\":\"partial\"}"));
            influx.answers.add(new Answer(204, "", ""));
            influx.answers.add(
                    new Answer(status, "application/json", "{\"message\":\"conflict\"}"));
            var bad = new Row("interval", ROW.tags(), Map.of("ratio", "x"), AT);

            var outcome = store.write(List.of(ROW, bad));

            assertThat(outcome)
                    .isEqualTo(
                            new Outcome.Stored(
                                    List.of(new Store.Refused(bad, told(status, "conflict")))));
        }
    }

    @Test
    void aBatchOfWhichNothingIsTakenIsNotSearched() throws IOException {
        try (var influx = new FakeInflux("v1.8.10");
                var store = store(influx.url(), false)) {
            var beyond = "partial write: points beyond retention policy dropped=3";
            influx.answers.add(
                    new Answer(400, "application/json", "{\"error\":\"" + beyond + "\"}"));

            var outcome = store.write(List.of(ROW, ROW, ROW));

            assertThat(((Outcome.Stored) outcome).refused()).hasSize(3);
            assertThat(influx.asked).filteredOn(a -> a.uri().contains("write")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "404", "429", "500", "503"})
    void whatMayPassIsTriedAgainLater(int status) throws IOException {
        try (var influx = new FakeInflux("v2.7.1");
                var store = store(influx.url(), false)) {
            influx.answers.add(new Answer(status, "application/json", "{\"message\":\"not now\"}"));

            assertThat(store.write(List.of(ROW)))
                    .isEqualTo(new Outcome.Unavailable(told(status, "not now")));
        }
    }

    @Test
    void aMissingDatabaseOfVersion1IsMade() throws IOException {
        try (var influx = new FakeInflux("1.8.10");
                var store = store(influx.url(), true)) {
            influx.answers.add(new Answer(404, "", "{\"error\":\"database not found\"}"));
            influx.answers.add(new Answer(200, "application/csv", ""));

            assertThat(store.write(List.of(ROW))).isEqualTo(new Outcome.Stored(List.of()));
            assertThat(influx.asked).extracting(Asked::body).contains(LINE, LINE);
            assertThat(influx.asked.get(1).uri() + influx.asked.get(1).body())
                    .contains("CREATE")
                    .contains("windlass");
        }
    }

    @Test
    void aServerThatIsAwayIsUnavailableAndNotAnError() throws IOException {
        var gone = new FakeInflux("v2.7.1");
        var url = gone.url();
        gone.close();
        try (var store = store(url, false)) {
            assertThat(store.write(List.of(ROW))).isInstanceOf(Outcome.Unavailable.class);
            assertThatThrownBy(() -> store.held(AT, AT.plusSeconds(1)))
                    .isInstanceOf(Store.StoreUnavailable.class);
        }
    }

    @Test
    void aServerThatDoesNotSayItsVersionMustBeTold() throws IOException {
        try (var mute = new FakeInflux("");
                var store = store(mute.url(), false)) {
            assertThat(store.write(List.of(ROW)))
                    .asString()
                    .contains("does not say which InfluxDB it is: set `version: 1`, 2 or 3");
        }
    }

    private static String told(int status, String message) {
        return "HTTP status code: " + status + "; Message: " + message;
    }

    private InfluxStore store(URI url, boolean one) throws IOException {
        var secret = new Secret(Files.writeString(folder.resolve("secret"), "s3cr3t\n"));
        var settings =
                new InfluxSettings(
                        url,
                        Optional.empty(),
                        "windlass",
                        Optional.empty(),
                        Optional.of("acme"),
                        Optional.empty(),
                        one ? Optional.empty() : Optional.of(secret),
                        one ? Optional.of("wind") : Optional.empty(),
                        one ? Optional.of(secret) : Optional.empty());
        return new InfluxStore(settings, Schema.load());
    }
}
