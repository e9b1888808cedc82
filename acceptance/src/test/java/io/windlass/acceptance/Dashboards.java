package io.windlass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The shipped Grafana dashboards, asked of a real database as Grafana would.
final class Dashboards {
    private Dashboards() {}

    static void everyQueryReturnsRows(Influx influx) throws IOException, InterruptedException {
        for (var file : files()) {
            var dashboard = Http.parse(Files.readString(file));
            var variables = variables(dashboard, influx);
            int asked = 0;
            for (var panel : dashboard.path("panels")) {
                for (var target : panel.path("targets")) {
                    var rows = influx.ask(filled(target.path("query").asText(), variables));
                    assertThat(rows.path("series"))
                            .as(file.getFileName() + ": " + panel.path("title").asText())
                            .isNotEmpty();
                    asked++;
                }
            }
            assertThat(asked).as(file.toString()).isPositive();
        }
    }

    static void everyPanelIsWhole() throws IOException {
        var uids = new HashSet<String>();
        for (var file : files()) {
            var dashboard = Http.parse(Files.readString(file));
            assertThat(uids.add(dashboard.path("uid").asText())).as("uid of " + file).isTrue();
            assertThat(dashboard.path("id").isNull()).as("id of " + file).isTrue();
            var ids = new HashSet<Integer>();
            for (var panel : dashboard.path("panels")) {
                assertThat(ids.add(panel.path("id").asInt())).as("id of " + panel).isTrue();
                if (panel.path("type").asText().equals("row")) continue;
                assertThat(panel.path("description").asText()).as(panel.toString()).isNotBlank();
                assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
                assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
            }
        }
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(Tools.repository().resolve("configs/grafana"))) {
            var found = all.filter(f -> f.toString().endsWith(".json")).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    /// Each variable with all its values, as Grafana joins them for "All".
    private static NavigableMap<String, String> variables(JsonNode dashboard, Influx influx)
            throws IOException, InterruptedException {
        var variables = new TreeMap<String, String>();
        for (var variable : dashboard.at("/templating/list")) {
            if (!variable.path("type").asText().equals("query")) continue;
            var question = variable.path("query");
            var text = question.isTextual() ? question.asText() : question.path("query").asText();
            var values = new ArrayList<String>();
            for (var series : influx.ask(filled(text, variables)).path("series"))
                for (var row : series.path("values")) values.add(row.path(row.size() - 1).asText());
            assertThat(values).as(variable.path("name").asText()).isNotEmpty();
            variables.put(variable.path("name").asText(), "(" + String.join("|", values) + ")");
        }
        return variables;
    }

    private static String filled(String query, NavigableMap<String, String> variables) {
        var text =
                query.replace("$timeFilter", "time > now() - 1h")
                        .replace("$__interval", "10s")
                        .replace("$interval", "10s");
        for (var name : variables.descendingKeySet()) {
            var value = variables.get(name);
            text = text.replace("${" + name + ":regex}", value).replace("${" + name + "}", value);
            text = text.replace("[[" + name + "]]", value).replace("$" + name, value);
        }
        return text;
    }
}
