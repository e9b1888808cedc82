/// The profiles' JSON Schema, made from the records that load them.
@NullMarked
package io.windlass.agent.schema;

import org.jspecify.annotations.NullMarked;
