@NullMarked
package io.windlass.gateway.influx;

import org.jspecify.annotations.NullMarked;
