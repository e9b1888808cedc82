package io.windlass.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/// A folder with a copy of the configurations to run with, and with what the programs write.
///
/// @param ports added to every port of the demo's configurations
public record Workspace(Path folder, Ports ports) {
    private static final Pattern HTTP = Pattern.compile("(?m)^http: *(\\S+)");
    private static final Pattern BROKER = Pattern.compile("\\bbroker: *(tcp://[^\\s,}]+)");
    private static final Pattern STORE = Pattern.compile("(?m)^store:.*\\n([ #].*\\n)*");

    /// Copies the folder `configs` into the workspace, with the ports of `configs/demo` moved.
    public void fill(Path configs) throws IOException {
        try (var files = Files.walk(configs)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve("configs").resolve(configs.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (file.startsWith(configs.resolve("demo")))
                    Files.writeString(copy, ports.moved(Files.readString(file)));
                else Files.copy(file, copy);
            }
        }
    }

    /// A file of `configs/demo`.
    public Path config(String name) {
        return folder.resolve("configs").resolve("demo").resolve(name + ".yaml");
    }

    /// Where the program with that configuration answers HTTP.
    public URI http(String name) throws IOException {
        return URI.create("http://" + found(name, HTTP));
    }

    /// The broker that the programs of the demo use.
    public URI broker() throws IOException {
        return URI.create(found("gateway", BROKER));
    }

    private String found(String name, Pattern pattern) throws IOException {
        var match = pattern.matcher(Files.readString(config(name)));
        if (!match.find()) throw new IOException(config(name) + " has no " + pattern);
        return match.group(1);
    }

    /// Makes the gateway keep everything in a running InfluxDB.
    public void storeIn(URI influx) throws IOException {
        var gateway = config("gateway");
        var store = "store: {influx: {url: \"" + influx + "\", database: windlass_demo}}\n";
        var text = STORE.matcher(Files.readString(gateway)).replaceFirst(store);
        Files.writeString(gateway, text);
    }

    /// Removes everything.
    public void delete() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
