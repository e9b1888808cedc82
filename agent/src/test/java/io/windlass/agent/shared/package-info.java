/// What is found outside the repository.
@NullMarked
package io.windlass.agent.shared;

import org.jspecify.annotations.NullMarked;
