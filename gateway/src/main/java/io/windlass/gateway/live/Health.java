package io.windlass.gateway.live;

import java.util.Map;

/// Whether the gateway does its work, for `/health`: 200 when it does, else 503.
///
/// @param parts what it depends on, with `ok` or what is wrong: `store`, `broker`, …
public record Health(boolean ok, Map<String, String> parts) {
    public Health {
        parts = Map.copyOf(parts);
    }
}
