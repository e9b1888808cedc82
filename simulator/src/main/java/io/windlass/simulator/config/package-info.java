/// simulator.yaml as records.
@NullMarked
package io.windlass.simulator.config;

import org.jspecify.annotations.NullMarked;
