@NullMarked
package io.windlass.gateway.alert;

import org.jspecify.annotations.NullMarked;
