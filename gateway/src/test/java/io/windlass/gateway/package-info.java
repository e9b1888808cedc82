/// Tests of the package of the same name.
@NullMarked
package io.windlass.gateway;

import org.jspecify.annotations.NullMarked;
