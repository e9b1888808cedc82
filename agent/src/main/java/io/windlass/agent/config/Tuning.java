package io.windlass.agent.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/// How one device is asked where it differs from its profile: an old firmware, a slow gateway.
///
/// @param block how many registers one request asks for
/// @param gap how many undeclared registers are read over
/// @param pause between requests and after connecting
/// @param timeout of one request, in real time
/// @param retries how often a request is put again that met silence
public record Tuning(
        Optional<Integer> block,
        Optional<Integer> gap,
        Optional<Duration> pause,
        Optional<Duration> timeout,
        Optional<Integer> retries) {
    public static final Tuning NONE =
            new Tuning(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public Tuning {
        var problems = new ArrayList<String>();
        if (block.filter(b -> b < 4 || b > 125).isPresent()) problems.add("block is not in 4..125");
        if (gap.filter(g -> g < 0 || g > 124).isPresent()) problems.add("gap is not in 0..124");
        if (pause.filter(Duration::isNegative).isPresent()) problems.add("pause is negative");
        if (timeout.filter(t -> !t.isPositive()).isPresent())
            problems.add("timeout is not positive");
        if (retries.filter(r -> r < 0 || r > 9).isPresent()) problems.add("retries is not in 0..9");
        if (!problems.isEmpty()) throw new IllegalArgumentException(String.join("\n", problems));
    }
}
