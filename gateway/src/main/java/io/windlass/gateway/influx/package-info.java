/// The store in InfluxDB 1.x, 2.x and 3.x. The only place that knows its client.
@NullMarked
package io.windlass.gateway.influx;

import org.jspecify.annotations.NullMarked;
