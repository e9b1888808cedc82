/// Tests of the package of the same name.
@NullMarked
package io.windlass.gateway.keep;

import org.jspecify.annotations.NullMarked;
