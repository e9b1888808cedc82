/// Checks what configs/grafana says against what the gateway writes.
@NullMarked
package io.windlass.gateway.grafana;

import org.jspecify.annotations.NullMarked;
