package io.windlass.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.windlass.gateway.web.FakePlant.Scene;
import io.windlass.gateway.web.LiveStream.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The live page in a real browser. Leaves pictures in `target/screenshots`.
class PageIT {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    private static Browser browser;

    private LiveServer server = server(0, Scene.LIMITED);

    @BeforeAll
    static void open() {
        if (!Browser.present() && !"true".equals(System.getenv("CI"))) {
            Assumptions.abort("skipped: needs the Debian packages chromium and chromium-driver");
        }
        browser = new Browser();
    }

    @AfterAll
    static void quit() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void size() {
        browser.sized(1440, 900, 1).coloured("light");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void oneGlanceTellsWhatIsThrownAwayWhyAndSinceWhen() {
        show(Scene.LIMITED);

        assertThat(browser.text("curtailed")).matches("\\d+(\\.\\d+)?.MW");
        assertThat(browser.text("ratio")).matches("\\d+\\.\\d.% of the wind");
        assertThat(browser.text("why"))
                .matches(
                        "Because of a grid limit on \\d+ of 33 turbines, since .* \\(34.min\\)\\.");
        assertThat(browser.text("centers")).contains("91.0 %", "✓ meets its 80 % target");
        assertThat(browser.text("centers")).contains("64.0 %", "▼ 16.0 points below 80 % target");
    }

    @Test
    void whatIsUnknownLooksUnlikeZero() {
        show(Scene.BLIND);

        assertThat(browser.text("curtailed")).isEqualTo("–");
        assertThat(browser.classes("curtailed")).contains("unknown");
        assertThat(browser.text("why")).startsWith("Unknown: 64 % coverage");
        assertThat(browser.title("curtailed")).matches("unknown: 64.% coverage");
        assertThat(browser.background("curtailed")).contains("repeating-linear-gradient");
        assertThat(browser.text("centers"))
                .contains("–\nunknown: 62 % coverage")
                .doesNotContain("0.0 %");
    }

    @Test
    void nothingIsZeroAndUnlikeUnknown() {
        show(Scene.FREE);

        assertThat(browser.text("curtailed")).isEqualTo("0 MW");
        assertThat(browser.classes("curtailed")).doesNotContain("unknown");
        assertThat(browser.background("curtailed")).isEqualTo("none");
        assertThat(browser.text("why")).isEqualTo("No turbine is held back by a limit.");
    }

    @Test
    void zeroOfZeroIsUndefined() {
        show(Scene.CALM);

        assertThat(browser.text("ratio")).isEqualTo("undefined (no wind)");
        assertThat(browser.text("why")).isEqualTo("There is no wind to throw away.");
    }

    @Test
    void aSilentTurbineHasNoNumbersInTheTable() {
        show(Scene.LIMITED);

        assertThat(browser.run("return document.querySelectorAll('#turbines tbody tr').length"))
                .isEqualTo("33");
        assertThat(browser.run("return document.querySelectorAll('#pdus tbody tr').length"))
                .isEqualTo("80");
        assertThat(browser.row("#turbines", "WT07")).contains("Silent").contains("–");
        assertThat(browser.row("#turbines", "WT01")).contains("Limited").doesNotContain("–");
    }

    @Test
    void whatWantsAttentionIsListedWithWhatToDo() {
        show(Scene.LIMITED);

        await().until(() -> browser.text("alerts").contains("HIGH"));
        assertThat(browser.text("alerts"))
                .contains("wind curtailed, up to 31.2 %", "26 of 33 turbines limited")
                .contains("DEVICE SILENT", "What to do");
        assertThat(browser.text("alerts-count")).isEqualTo("2 active");
    }

    @Test
    void withoutAlertsThereIsNoListOfThem() {
        show(Scene.FREE);

        await().until(() ->
                browser.run("return document.getElementById('alerts-count').textContent")
                        .equals("0 active"));
        assertThat(browser.run("return document.querySelector('.alerts').hidden"))
                .isEqualTo("true");
    }

    @Test
    void aColumnSortsTheTable() {
        show(Scene.LIMITED);

        browser.click("#turbines thead th:nth-child(6) button");

        var first = "return document.querySelector('#turbines tbody tr').innerText";
        assertThat(browser.run(first)).contains("Limited");
        assertThat(
                        browser.run(
                                "return document.querySelector('#turbines [aria-sort=descending]')"
                                        + ".innerText"))
                .contains("Thrown away");
    }

    @Test
    void aStateShowsOnlyItsTurbines() {
        show(Scene.LIMITED);

        browser.click("#turbine-states button:nth-child(2)");

        assertThat(
                        browser.run(
                                "return document.querySelectorAll('#turbines tbody tr:not([hidden])').length"))
                .isNotEqualTo("33");
    }

    @Test
    void aDeviceOpensWithItsReadings() {
        show(Scene.LIMITED);

        browser.click("#turbines tbody tr:first-child button");

        await().until(() -> browser.text("readings").contains("active_power"));
        assertThat(browser.text("readings")).contains("OUT_OF_RANGE");
    }

    @Test
    void itSaysThatItIsDisconnectedAndRecovers() {
        show(Scene.LIMITED);
        int port = server.port();

        server.close();
        await().until(() -> browser.text("link").equals("Disconnected"));
        assertThat(browser.text("banner")).contains("Disconnected from the gateway", "old, from");
        assertThat(browser.run("return getComputedStyle(document.querySelector('main')).filter"))
                .isNotEqualTo("none");

        server = server(port, Scene.FREE).start();
        await().atMost(Duration.ofSeconds(20)).until(() -> browser.text("link").equals("Live"));
        assertThat(browser.text("banner")).isEmpty();
        await().until(() -> browser.text("why").equals("No turbine is held back by a limit."));
    }

    @ParameterizedTest
    @CsvSource({"360, 780", "390, 844", "820, 1180", "1440, 900"})
    void noWidthNeedsSidewaysScrolling(int width, int height) {
        browser.sized(width, height, 1);
        show(Scene.LIMITED);

        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo("true");
    }

    @Test
    void itAsksNobodyElseAndComplainsOfNothing() {
        show(Scene.LIMITED);

        assertThat(browser.requests())
                .isNotEmpty()
                .allSatisfy(url ->
                        assertThat(url)
                                .matches(
                                        "(http://127\\.0\\.0\\.1:%d/|data:).*"
                                                .formatted(server.port())));
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "desktop-light, 1440, 1000, light, LIMITED",
        "desktop-dark, 1440, 1000, dark, LIMITED",
        "desktop-blind, 1440, 1000, light, BLIND",
        "desktop-calm, 1440, 1000, dark, CALM",
        "tablet-light, 820, 1180, light, LIMITED",
        "desktop-free, 1440, 1000, light, FREE",
        "phone-light, 390, 844, light, LIMITED",
        "phone-dark, 390, 844, dark, FREE"
    })
    void itHasItsPictureTaken(String name, int width, int height, String scheme, Scene scene)
            throws Exception {
        browser.sized(width, height, width < 600 ? 2 : 1).coloured(scheme);
        show(scene);

        browser.screenshot(name);

        assertThat(browser.complaints()).isEmpty();
    }

    private void show(Scene scene) {
        browser.forget();
        server = server(0, scene).start();
        browser.open("http://127.0.0.1:" + server.port() + "/");
        await().until(() -> browser.text("link").equals("Live"));
        await().until(() -> !browser.text("history-text").isEmpty());
    }

    private static LiveServer server(int port, Scene scene) {
        var plant = new FakePlant(33, 80, scene);
        var views =
                FakeHistory.views(
                        plant,
                        InstantSource.offset(
                                InstantSource.system(),
                                Duration.between(InstantSource.system().instant(), NOW)));
        return new LiveServer(
                new WebAddress("127.0.0.1", port),
                views,
                new Pace(Duration.ofMillis(250), Duration.ofSeconds(10)));
    }
}
