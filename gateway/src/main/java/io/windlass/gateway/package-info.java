/// `windlass gateway`: the command line, and the only place that wires the parts together.
@NullMarked
package io.windlass.gateway;

import org.jspecify.annotations.NullMarked;
