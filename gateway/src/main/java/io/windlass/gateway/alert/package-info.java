/// Hosts the alerts: feeds them closed minutes, keeps them, and brings word of them to
/// Alertmanager, the broker, a webhook and the store, at least once.
@NullMarked
package io.windlass.gateway.alert;

import org.jspecify.annotations.NullMarked;
