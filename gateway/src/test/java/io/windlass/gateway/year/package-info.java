/// Tests.
@NullMarked
package io.windlass.gateway.year;

import org.jspecify.annotations.NullMarked;
