package io.windlass.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Reads a YAML file into a record: keys are the components' names in snake_case.
///
/// `Optional` components may be absent, others need a [Default] or are missed. Unknown keys, wrong
/// types and what the records' constructors refuse are all reported at once.
public final class Settings {
    private static final long MOST_BYTES = 16 << 20;

    private Settings() {}

    /// Reads a file; relative paths in it are relative to its folder.
    ///
    /// @throws SettingsException with everything that is wrong with it
    public static <T extends Record> T load(Path file, Class<T> type) {
        return parse(file.toString(), read(file), type);
    }

    /// Reads a text as if it stood in `file`.
    ///
    /// @throws SettingsException with everything that is wrong with it
    public static <T extends Record> T parse(String file, String yaml, Class<T> type) {
        return new Binder(file, new Document(file, yaml)).bind(type);
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES)
                throw refused(file, "the file is longer than " + MOST_BYTES + " bytes");
            return Files.readString(file);
        } catch (NoSuchFileException _) {
            throw refused(file, "the file does not exist");
        } catch (CharacterCodingException _) {
            throw refused(file, "the file is not text in UTF-8");
        } catch (IOException e) {
            throw refused(file, "the file cannot be read: " + e.getMessage());
        }
    }

    private static SettingsException refused(Path file, String message) {
        return new SettingsException(List.of(new Place(file.toString(), 1, 1).problem(message)));
    }
}
