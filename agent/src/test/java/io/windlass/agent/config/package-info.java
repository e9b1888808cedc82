/// What `agent.yaml` may say, and what is said about its mistakes.
@NullMarked
package io.windlass.agent.config;

import org.jspecify.annotations.NullMarked;
