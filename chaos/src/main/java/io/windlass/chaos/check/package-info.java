/// What was taken against what is stored and reckoned.
@NullMarked
package io.windlass.chaos.check;

import org.jspecify.annotations.NullMarked;
