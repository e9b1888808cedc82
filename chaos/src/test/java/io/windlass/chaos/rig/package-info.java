@NullMarked
package io.windlass.chaos.rig;

import org.jspecify.annotations.NullMarked;
