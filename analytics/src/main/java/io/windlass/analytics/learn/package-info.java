/// Power curves learned from what turbines did while nothing held them back.
@NullMarked
package io.windlass.analytics.learn;

import org.jspecify.annotations.NullMarked;
