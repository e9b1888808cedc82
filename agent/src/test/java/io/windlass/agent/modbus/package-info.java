/// Modbus devices against an honest and a dishonest server.
@NullMarked
package io.windlass.agent.modbus;

import org.jspecify.annotations.NullMarked;
