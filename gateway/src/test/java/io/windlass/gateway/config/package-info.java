/// Tests.
@NullMarked
package io.windlass.gateway.config;

import org.jspecify.annotations.NullMarked;
