package io.windlass.analytics;

import io.windlass.telemetry.DeviceId;

/// What a figure speaks of.
public sealed interface Scope {
    record TurbineScope(DeviceId device) implements Scope {}

    record FarmScope(String id) implements Scope {}

    record DataCenterScope(String id) implements Scope {}

    /// Only of settled periods.
    record ContractScope(String id) implements Scope {}

    record PortfolioScope(String id) implements Scope {}
}
