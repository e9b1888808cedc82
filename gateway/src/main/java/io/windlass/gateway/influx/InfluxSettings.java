package io.windlass.gateway.influx;

import io.windlass.settings.Default;
import io.windlass.settings.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which InfluxDB, and what in it.
///
/// @param version 1, 2 or 3; asked of the server when absent
/// @param database of version 1 and 3; the bucket of version 2 unless `bucket` says otherwise
/// @param retentionPolicy of version 1; the database's own when absent
/// @param tokenFile of version 2 and 3
/// @param user of version 1, with `password_file`
public record InfluxSettings(
        URI url,
        Optional<Integer> version,
        @Default("windlass") String database,
        Optional<String> retentionPolicy,
        Optional<String> org,
        Optional<String> bucket,
        Optional<Secret> tokenFile,
        Optional<String> user,
        Optional<Secret> passwordFile) {
    public InfluxSettings {
        var problems = new ArrayList<String>();
        if (!List.of("http", "https").contains(url.getScheme()))
            problems.add("url: " + url + " is neither http:// nor https://");
        if (version.filter(v -> v < 1 || v > 3).isPresent())
            problems.add("version: " + version.get() + " is not 1, 2 or 3");
        if (user.isPresent() != passwordFile.isPresent())
            problems.add("user: goes with password_file");
        if (user.isPresent() && tokenFile.isPresent())
            problems.add("token_file: either a token or a user");
        if (!problems.isEmpty()) throw new IllegalArgumentException(String.join("\n", problems));
    }

    String bucketOrDatabase() {
        return bucket.orElse(database);
    }
}
