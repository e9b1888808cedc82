/// Tests.
@NullMarked
package io.windlass.gateway.embedded;

import org.jspecify.annotations.NullMarked;
