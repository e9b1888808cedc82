/// Tests of the package of the same name.
@NullMarked
package io.windlass.gateway.checkpoint;

import org.jspecify.annotations.NullMarked;
