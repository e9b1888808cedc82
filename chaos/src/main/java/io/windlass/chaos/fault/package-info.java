/// What goes wrong, when, and how it is brought about.
@NullMarked
package io.windlass.chaos.fault;

import org.jspecify.annotations.NullMarked;
