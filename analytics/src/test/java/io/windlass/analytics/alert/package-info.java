@NullMarked
package io.windlass.analytics.alert;

import org.jspecify.annotations.NullMarked;
