package io.windlass.gateway.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// A headless Chromium of its own, with nothing of it left behind.
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final ChromeDriver driver;

    Browser() {
        System.setProperty("webdriver.chrome.driver", DRIVER.toString());
        System.setProperty("webdriver.chrome.silentOutput", "true");
        driver = new ChromeDriver(options());
    }

    static boolean present() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    private static ChromeOptions options() {
        var wanted = new LoggingPreferences();
        wanted.enable(LogType.BROWSER, Level.ALL);
        wanted.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setCapability("goog:loggingPrefs", wanted);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=en-GB");
        return options;
    }

    /// A window of this size as the page sees it, on a display of this pixel density.
    Browser sized(int width, int height, double density) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", width,
                        "height", height,
                        "deviceScaleFactor", density,
                        "mobile", width < 600));
        return this;
    }

    /// Lets the page believe that the reader prefers `dark` or `light`.
    Browser coloured(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /// Leaves the page, and drops what was logged until now.
    void forget() {
        driver.get("about:blank");
        var _ = complaints();
        var _ = requests();
    }

    void open(String address) {
        driver.get(address);
    }

    String text(String id) {
        return driver.findElement(By.id(id)).getText();
    }

    String classes(String id) {
        return String.valueOf(driver.findElement(By.id(id)).getDomAttribute("class"));
    }

    String title(String id) {
        return String.valueOf(driver.findElement(By.id(id)).getDomAttribute("title"));
    }

    String background(String id) {
        return driver.findElement(By.id(id)).getCssValue("background-image");
    }

    /// The text of the row of a table that begins with this name.
    String row(String table, String name) {
        return driver.findElements(By.cssSelector(table + " tbody tr")).stream()
                .map(row -> row.getText())
                .filter(text -> text.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    void click(String css) {
        driver.findElement(By.cssSelector(css)).click();
    }

    /// What a script returns.
    String run(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    /// Errors and warnings of the console since it was last asked.
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /// The addresses the browser has asked for since it was last asked, as DevTools tells them.
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message ->
                        message.replaceAll("(?s).*?\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /// The whole page, however long.
    void screenshot(String name) throws IOException {
        var answer =
                driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        Files.createDirectories(SCREENSHOTS);
        Files.write(
                SCREENSHOTS.resolve(name + ".png"),
                Base64.getDecoder().decode(String.valueOf(answer.get("data"))));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
