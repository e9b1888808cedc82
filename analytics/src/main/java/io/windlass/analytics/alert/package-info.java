/// Alerts as state machines in event time: no clock, no deliveries; see analytics.md §B.
@NullMarked
package io.windlass.analytics.alert;

import org.jspecify.annotations.NullMarked;
