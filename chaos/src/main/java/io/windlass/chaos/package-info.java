/// Breaks the running chain on purpose, and compares at its end what was taken with what was kept.
@NullMarked
package io.windlass.chaos;

import org.jspecify.annotations.NullMarked;
