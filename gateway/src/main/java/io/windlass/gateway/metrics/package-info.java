/// What the gateway counts of itself, for Prometheus.
@NullMarked
package io.windlass.gateway.metrics;

import org.jspecify.annotations.NullMarked;
