package io.windlass.gateway.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.windlass.gateway.store.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The dashboards as files: that they load is Grafana's business, that they ask for what exists is
/// ours.
class DashboardTest {
    private static final Path FOLDER = Path.of("..", "configs", "grafana", "dashboards");
    private static final Pattern ALIAS = Pattern.compile("AS \"[^\"]+\"");
    private static final Pattern FROM = Pattern.compile("FROM ((\"\\w+\"(, )?)+)");
    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");
    private static final Schema SCHEMA = Schema.load();

    static List<JsonNode> dashboards() throws IOException {
        var json = new ObjectMapper();
        var found = new ArrayList<JsonNode>();
        try (var files = Files.walk(FOLDER)) {
            for (var file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                found.add(json.readTree(file.toFile()));
            }
        }
        return found;
    }

    @Test
    void uidsAndTitlesAreUnique() throws IOException {
        assertThat(dashboards()).isNotEmpty();
        assertThat(dashboards()).extracting(d -> d.at("/uid").asText()).doesNotHaveDuplicates();
        assertThat(dashboards()).extracting(d -> d.at("/title").asText()).doesNotHaveDuplicates();
        assertThat(dashboards()).allSatisfy(d -> assertThat(d.get("id").isNull()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelHasAnIdATitleAUnitAndADescription(JsonNode dashboard) {
        var panels = panels(dashboard);

        assertThat(panels).extracting(p -> p.at("/id").asInt()).doesNotHaveDuplicates();
        assertThat(panels)
                .allSatisfy(panel -> {
                    assertThat(panel.at("/title").asText()).isNotBlank();
                    assertThat(panel.at("/description").asText()).isNotBlank();
                    assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void noPanelCoversAnother(JsonNode dashboard) {
        var taken = new HashSet<String>();
        for (var panel : panels(dashboard)) {
            var place = panel.at("/gridPos");
            for (int x = 0; x < place.at("/w").asInt(); x++) {
                for (int y = 0; y < place.at("/h").asInt(); y++) {
                    int column = place.at("/x").asInt() + x;
                    assertThat(column).isLessThan(24);
                    var cell = column + "," + (place.at("/y").asInt() + y);
                    assertThat(taken.add(cell)).as(panel.at("/title").asText()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void theDatasourceIsNamedOnlyByTheVariable(JsonNode dashboard) {
        assertThat(dashboard.findValues("datasource"))
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.at("/uid").asText()).isEqualTo("${datasource}"));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyQueryAsksForTablesTagsAndFieldsOfTheSchema(JsonNode dashboard) {
        var queries = queries(dashboard).toList();

        assertThat(queries).isNotEmpty();
        assertThat(queries)
                .allSatisfy(query ->
                        assertThat(names(query)).as(query).isNotEmpty().isSubsetOf(known(query)));
    }

    private static List<JsonNode> panels(JsonNode dashboard) {
        return dashboard.at("/panels").valueStream().toList();
    }

    private static Stream<String> queries(JsonNode dashboard) {
        var ofPanels =
                panels(dashboard).stream()
                        .flatMap(panel -> panel.at("/targets").valueStream())
                        .map(target -> target.at("/query").asText());
        var ofVariables =
                dashboard
                        .at("/templating/list")
                        .valueStream()
                        .filter(variable -> variable.at("/type").asText().equals("query"))
                        .map(variable -> variable.at("/query").asText());
        return Stream.concat(ofPanels, ofVariables);
    }

    /// What the query asks of its tables: all that is quoted, without aliases and the tables.
    private static Set<String> names(String query) {
        var asked = ALIAS.matcher(FROM.matcher(query).replaceAll("")).replaceAll("");
        return new HashSet<>(quoted(asked));
    }

    /// The tags and fields of the tables of a query.
    private static Set<String> known(String query) {
        var known = new HashSet<String>();
        FROM.matcher(query)
                .results()
                .flatMap(from -> quoted(from.group(1)).stream())
                .forEach(name -> {
                    var table = SCHEMA.table(name);
                    assertThat(table).as("table " + name).isPresent();
                    known.addAll(table.orElseThrow().tags());
                    known.addAll(table.orElseThrow().fields().keySet());
                });
        return known;
    }

    private static List<String> quoted(String text) {
        return NAME.matcher(text).results().map((MatchResult name) -> name.group(1)).toList();
    }
}
