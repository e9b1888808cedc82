/// Runs the whole chain as real processes and compares what comes out with the truth. The
/// acceptance tests spawn the programs with the same classes.
@NullMarked
package io.windlass.demo;

import org.jspecify.annotations.NullMarked;
