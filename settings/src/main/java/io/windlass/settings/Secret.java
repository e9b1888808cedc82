package io.windlass.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A password or token that stands in a file of its own, never in the settings. It is read anew
/// each time, so that it can be changed while the program runs, and it does not print itself.
public record Secret(Path file) {
    /// The file's text without the line end.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    public char[] read() {
        try {
            return Files.readString(file).stripTrailing().toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the secret in " + file, e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
