/// Makes configured devices into devices that can be polled, whatever they speak.
@NullMarked
package io.windlass.agent.drivers;

import org.jspecify.annotations.NullMarked;
