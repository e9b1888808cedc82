@NullMarked
package io.windlass.chaos.check;

import org.jspecify.annotations.NullMarked;
