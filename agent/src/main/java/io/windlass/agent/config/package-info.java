/// `agent.yaml` as checked records: what is polled, how often, and where it goes.
@NullMarked
package io.windlass.agent.config;

import org.jspecify.annotations.NullMarked;
