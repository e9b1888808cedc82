/// What a type of device offers, as data: the profiles of `configs/devices`, checked.
@NullMarked
package io.windlass.agent.profile;

import org.jspecify.annotations.NullMarked;
