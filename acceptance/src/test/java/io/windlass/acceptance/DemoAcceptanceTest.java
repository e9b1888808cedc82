package io.windlass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/// `./windlass demo --seconds 60 --json`, as the README tells it, watched in a browser.
class DemoAcceptanceTest {
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Pattern PAGE = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/?");

    @TempDir Path folder;

    @Test
    void theDemoAgreesWithTheSimulatorAndThePageShowsIt() throws Exception {
        try (var demo =
                Programs.start("demo", folder, "--seconds", "60", "--json", "--ports", "free")) {
            demo.await("says where the page is", () -> PAGE.matcher(demo.errors()).find());
            try (var browser = Browser.open(page(demo))) {
                demo.await("is shown", () -> browser.text().contains("zhangbei-wind"));
                demo.await("shows power", () -> browser.text().contains("MW"));
                assertThat(browser.find(By.cssSelector("table")).isDisplayed()).isTrue();
            }

            int exit = demo.exitCode(LONGEST);

            var result = Http.parse(demo.output().strip().lines().toList().getLast());
            assertThat(exit).as(result + "\n" + demo.errors()).isZero();
            assertThat(result.path("missing").asLong()).isZero();
            assertThat(result.path("polled").asLong())
                    .isPositive()
                    .isEqualTo(result.path("stored").asLong());
            assertThat(result.path("coverage").asDouble()).isEqualTo(1.0);
            for (var key : new String[] {"generated_wh", "curtailed_wh", "curtailment_ratio"}) {
                double truth = result.path("true_" + key).asDouble();
                assertThat(truth).as(key).isPositive();
                assertThat(result.path(key).asDouble()).isCloseTo(truth, within(truth / 100));
            }
        }
    }

    private static String page(Spawned demo) throws Exception {
        var match = PAGE.matcher(demo.errors());
        assertThat(match.find()).isTrue();
        return match.group();
    }
}
