/// Profiles and conversions.
@NullMarked
package io.windlass.agent.profile;

import org.jspecify.annotations.NullMarked;
