/// Poll loops against devices that are lambdas.
@NullMarked
package io.windlass.agent.poll;

import org.jspecify.annotations.NullMarked;
