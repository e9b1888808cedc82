package io.windlass.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The gateway's commands in a folder of their own, as a user types them.
final class GatewayCommands {
    private final Path folder;

    /// @param portfolio YAML below `portfolio:`, without its id
    GatewayCommands(Path folder, String portfolio) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("turbines"));
        Files.writeString(
                folder.resolve("gateway.yaml"),
                """
                host: gateway-1
                mqtt: {broker: "tcp://127.0.0.1:1"}
                timing: {interval: 5m}
                portfolio:
                  id: real
                  turbine_types: [turbines]
                """
                        + portfolio.indent(2));
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// What a command printed.
    record Run(int exit, String text) {}

    Run run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add(1, "--config=" + folder.resolve("gateway.yaml"));
        var out = new StringWriter();
        var printer = new PrintWriter(out);
        int exit =
                Main.commandLine()
                        .setOut(printer)
                        .setErr(printer)
                        .execute(all.toArray(String[]::new));
        printer.flush();
        return new Run(exit, out.toString());
    }

    String ok(String... arguments) {
        var run = run(arguments);
        assertThat(run.exit()).as(run.text()).isZero();
        return run.text();
    }

    /// The line of a scope.
    JsonNode report(String from, String to, String scope) throws IOException {
        var text = ok("report", "--from", from, "--to", to, "--json", "--turbines");
        for (var line : new ObjectMapper().readTree(text).get("lines"))
            if (line.get("scope").asText().equals(scope)) return line;
        throw new AssertionError(text);
    }
}
