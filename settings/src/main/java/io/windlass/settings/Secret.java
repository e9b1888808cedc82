package io.windlass.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A secret in a file of its own. It is read when it is needed and never printed.
public record Secret(Path file) {
    /// The file's content without surrounding white space.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    public char[] read() {
        try {
            return Files.readString(file).strip().toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the secret in " + file, e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
