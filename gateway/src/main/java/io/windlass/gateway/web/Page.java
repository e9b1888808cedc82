package io.windlass.gateway.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The files of the live page by the path they are asked for.
final class Page {
    private static final String CHARTS = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final List<String> SCRIPTS =
            List.of(
                    "page.js",
                    "alerts.js",
                    "stream.js",
                    "format.js",
                    "figures.js",
                    "headline.js",
                    "centers.js",
                    "history.js",
                    "charts.js",
                    "tables.js",
                    "filter.js",
                    "devices.js",
                    "device.js");

    private Page() {}

    static Map<String, PageFile> load() {
        var files = new HashMap<String, PageFile>();
        SCRIPTS.forEach(name -> files.put("/" + name, PageFile.ofResource(name, SCRIPT)));
        files.put("/page.css", PageFile.ofResource("page.css", STYLE));
        files.put("/icon.svg", PageFile.ofResource("icon.svg", "image/svg+xml"));
        files.put("/", PageFile.ofResource("index.html", HTML));
        files.put("/lib/uplot.js", PageFile.ofResource(CHARTS + "uPlot.esm.js", SCRIPT));
        files.put("/lib/uplot.css", PageFile.ofResource(CHARTS + "uPlot.min.css", STYLE));
        return Map.copyOf(files);
    }
}
