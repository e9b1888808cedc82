/// The engine: samples in, intervals and the live view out. Pure: no clock, I/O, threads or
/// logging.
@NullMarked
package io.windlass.analytics;

import org.jspecify.annotations.NullMarked;
