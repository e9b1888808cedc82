package io.windlass.acceptance;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/// A headless Chromium on one page.
final class Browser implements AutoCloseable {
    private static final List<String> QUIET =
            List.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser open(String url) {
        System.setProperty(
                "webdriver.chrome.driver", Tools.program("chromedriver", "chromium-driver"));
        var options = new ChromeOptions();
        options.setBinary(Path.of(Tools.program("chromium", "chromium")).toFile());
        options.addArguments(QUIET);
        var driver = new ChromeDriver(options);
        driver.get(url);
        return new Browser(driver);
    }

    /// All that a person can read.
    String text() {
        return find(By.tagName("body")).getText();
    }

    WebElement find(By by) {
        return driver.findElement(by);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
