package io.windlass.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads a YAML file into a record: keys are the components' names in snake_case.
///
/// `Optional` components may be absent, others need a [Default] or are missed. Unknown keys, wrong
/// types and what the records' constructors refuse are all reported at once.
public final class Settings {
    private Settings() {}

    /// Reads a file.
    ///
    /// @throws SettingsException with everything that is wrong with it
    public static <T extends Record> T load(Path file, Class<T> type) {
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8), type);
        } catch (IOException e) {
            var why = Files.exists(file) ? "cannot be read: " + e.getMessage() : "does not exist";
            throw new SettingsException(
                    List.of(new Place(file.toString(), 0, 0).problem("the file " + why)));
        }
    }

    /// Reads a text; relative paths in it are relative to the folder of `file`.
    ///
    /// @throws SettingsException with everything that is wrong with it
    public static <T extends Record> T parse(String file, String yaml, Class<T> type) {
        return new Binder(file).bind(yaml, type);
    }
}
