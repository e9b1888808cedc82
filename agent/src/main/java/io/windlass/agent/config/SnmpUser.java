package io.windlass.agent.config;

import io.windlass.settings.Default;
import io.windlass.settings.Placed;
import io.windlass.settings.Problem;
import io.windlass.settings.Secret;
import java.util.Optional;
import java.util.stream.Stream;

/// A user of SNMP version 3 (RFC 3414). Without `auth` nothing is authenticated, without `priv`
/// nothing is encrypted.
///
/// @param auth never chosen by default; MD5 only when written
/// @param authFile where the passphrase stands, of 8 characters at least
/// @param priv never chosen by default; DES only when written
/// @param context of the device, if it has several
public record SnmpUser(
        String user,
        Optional<SnmpAuth> auth,
        Optional<Placed<Secret>> authFile,
        Optional<SnmpPriv> priv,
        Optional<Placed<Secret>> privFile,
        @Default("''") String context) {
    private static final int SHORTEST = 8;

    public SnmpUser {
        if (user.isEmpty() || user.length() > 32)
            throw new IllegalArgumentException("user: is 1..32 characters");
        if (auth.isPresent() != authFile.isPresent())
            throw new IllegalArgumentException("give `auth` and `auth_file` together");
        if (priv.isPresent() != privFile.isPresent())
            throw new IllegalArgumentException("give `priv` and `priv_file` together");
        if (priv.isPresent() && auth.isEmpty())
            throw new IllegalArgumentException("priv: needs `auth`, or nobody knows who asks");
    }

    /// Passphrases that no device would take (RFC 3414, 11.2).
    ///
    /// @throws java.io.UncheckedIOException if one cannot be read
    Stream<Problem> problems() {
        return Stream.concat(authFile.stream(), privFile.stream())
                .filter(secret -> secret.value().read().length < SHORTEST)
                .map(secret -> secret.problem("the passphrase is shorter than 8 characters"));
    }
}
