@NullMarked
package io.windlass.chaos.fault;

import org.jspecify.annotations.NullMarked;
