/// What the agent says of itself over HTTP: metrics, health, status.
@NullMarked
package io.windlass.agent.web;

import org.jspecify.annotations.NullMarked;
