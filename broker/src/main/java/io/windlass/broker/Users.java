package io.windlass.broker;

import io.moquette.broker.security.IAuthenticator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may connect: `user:password` lines of a file; empty lines and lines with `#` are skipped.
final class Users implements IAuthenticator {
    private final Map<String, byte[]> passwords;

    private Users(Map<String, byte[]> passwords) {
        this.passwords = passwords;
    }

    /// @throws IllegalArgumentException if a line is not of that form or nobody is named
    static Users read(Path file) throws IOException {
        var passwords = new HashMap<String, byte[]>();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            int colon = line.indexOf(':');
            if (colon < 1)
                throw new IllegalArgumentException(file + ":" + number + ":1: not user:password");
            var password = line.substring(colon + 1).strip();
            passwords.put(line.substring(0, colon).strip(), bytes(password));
        }
        if (passwords.isEmpty()) throw new IllegalArgumentException(file + " names no user");
        return new Users(Map.copyOf(passwords));
    }

    @Override
    public boolean checkValid(String clientId, @Nullable String user, byte @Nullable [] password) {
        if (user == null || password == null) return false;
        return Optional.ofNullable(passwords.get(user))
                .map(expected -> MessageDigest.isEqual(expected, password))
                .orElse(false);
    }

    private static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }
}
