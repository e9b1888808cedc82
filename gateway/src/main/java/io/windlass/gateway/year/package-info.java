/// A simulated year of a portfolio, through the engine and the roll-up in a few minutes: what a
/// plant comes to before it is built, and whether the arithmetic bears it.
@NullMarked
package io.windlass.gateway.year;

import org.jspecify.annotations.NullMarked;
