/// Readings from CSV files: what `windlass gateway import` reads, and how it is held.
@NullMarked
package io.windlass.gateway.imports;

import org.jspecify.annotations.NullMarked;
