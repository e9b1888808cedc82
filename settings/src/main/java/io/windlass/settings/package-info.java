/// YAML to records: every problem at its place, all at once, with the word that was meant.
@NullMarked
package io.windlass.settings;

import org.jspecify.annotations.NullMarked;
