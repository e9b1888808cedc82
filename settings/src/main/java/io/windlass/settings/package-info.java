/// YAML to records, with every problem at its place; and plant time. Used by every program.
@NullMarked
package io.windlass.settings;

import org.jspecify.annotations.NullMarked;
