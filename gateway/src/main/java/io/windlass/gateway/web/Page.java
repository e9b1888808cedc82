package io.windlass.gateway.web;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;

/// The files of the live page by the path they are asked for.
final class Page {
    private static final String CHARTS = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final Map<String, String> OWN =
            Map.ofEntries(
                    entry("index.html", HTML),
                    entry("icon.svg", "image/svg+xml"),
                    entry("page.css", STYLE),
                    entry("page.js", SCRIPT));

    private Page() {}

    static Map<String, PageFile> load() {
        var files = new HashMap<String, PageFile>();
        OWN.forEach((name, type) -> files.put("/" + name, PageFile.ofResource(name, type)));
        files.put("/", PageFile.ofResource("index.html", HTML));
        files.put("/lib/uplot.js", PageFile.ofResource(CHARTS + "uPlot.esm.js", SCRIPT));
        files.put("/lib/uplot.css", PageFile.ofResource(CHARTS + "uPlot.min.css", STYLE));
        return Map.copyOf(files);
    }
}
