/// A turbine at one instant: available power, and who took the part that was not made.
@NullMarked
package io.windlass.analytics.power;

import org.jspecify.annotations.NullMarked;
