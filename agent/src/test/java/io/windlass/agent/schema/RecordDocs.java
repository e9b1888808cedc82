package io.windlass.agent.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a record's doc comment says of the record and of each of its components: an editor shows it
/// beside the key.
record RecordDocs(String type, Map<String, String> components) {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final String PARAM = "@param ";

    static RecordDocs of(Class<?> record) {
        var file = SOURCES.resolve(record.getName().replace('.', '/') + ".java");
        try {
            return Files.exists(file) ? read(file, record) : new RecordDocs("", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String component) {
        return components.getOrDefault(component, "");
    }

    private static RecordDocs read(Path file, Class<?> record) throws IOException {
        var comment = new ArrayList<String>();
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("///")) comment.add(line.substring(3).strip());
            else if (line.contains("record " + record.getSimpleName())) break;
            else if (!line.startsWith("@")) comment.clear();
        }
        return parse(comment);
    }

    private static RecordDocs parse(List<String> comment) {
        var type = new StringBuilder();
        var components = new HashMap<String, StringBuilder>();
        var at = type;
        for (var line : comment) {
            var text = line;
            if (line.startsWith(PARAM)) {
                var words = line.substring(PARAM.length()).split(" ", 2);
                at = components.computeIfAbsent(words[0], _ -> new StringBuilder());
                text = words[1];
            }
            if (!text.isEmpty()) at.append(at.isEmpty() ? "" : " ").append(plain(text));
        }
        var told = new HashMap<String, String>();
        components.forEach((name, text) -> told.put(name, text.toString()));
        return new RecordDocs(type.toString(), told);
    }

    /// Links to other types say nothing to a reader of profiles.
    private static String plain(String text) {
        return text.replaceAll("\\[(?:[\\w.]*\\.)?([A-Z]\\w*)]", "$1");
    }
}
