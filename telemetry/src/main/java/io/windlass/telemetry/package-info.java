/// The nouns both programs speak. Pure: no clock, I/O, threads or logging.
@NullMarked
package io.windlass.telemetry;

import org.jspecify.annotations.NullMarked;
