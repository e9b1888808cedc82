/// The port to whatever keeps readings and figures: InfluxDB or the embedded store.
@NullMarked
package io.windlass.gateway.store;

import org.jspecify.annotations.NullMarked;
