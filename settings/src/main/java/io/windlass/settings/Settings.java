package io.windlass.settings;

import java.nio.file.Path;

/// Reads a settings file into a record.
public final class Settings {
    private Settings() {}

    /// Reads `file`; relative paths in it are relative to its folder.
    ///
    /// @throws SettingsException with every problem of the file
    @SuppressWarnings("DoNotCallSuggester")
    public static <T extends Record> T load(Path file, Class<T> type) {
        throw new UnsupportedOperationException(file + " to " + type);
    }

    /// Reads `text` as if it stood in `fileName`.
    ///
    /// @throws SettingsException with every problem of the text
    @SuppressWarnings("DoNotCallSuggester")
    public static <T extends Record> T parse(String fileName, String text, Class<T> type) {
        throw new UnsupportedOperationException(fileName + text.length() + " to " + type);
    }
}
