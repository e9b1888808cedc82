/// SNMP devices against recordings, and honest and dishonest agents.
@NullMarked
package io.windlass.agent.snmp;

import org.jspecify.annotations.NullMarked;
