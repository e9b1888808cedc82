/// `windlass agent`: the command line, and the only place that wires the parts together.
@NullMarked
package io.windlass.agent;

import org.jspecify.annotations.NullMarked;
