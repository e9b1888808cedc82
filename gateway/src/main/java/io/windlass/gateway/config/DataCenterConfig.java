package io.windlass.gateway.config;

import io.windlass.settings.Default;
import io.windlass.settings.Place;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A data center.
///
/// @param zone of its calendar days; the portfolio's if it is not given
/// @param target the renewable share it is held to, 0..1
/// @param pue facility energy per IT energy, by design: used where no meter is, or while it is
///   silent
/// @param meters their sum is the power of the whole
/// @param spareCapacity load it could add now
public record DataCenterConfig(
        String id,
        String site,
        Optional<ZoneId> zone,
        @Default("0.80") double target,
        double pue,
        @Default("[]") List<PduConfig> pdus,
        @Default("[]") List<MeterConfig> meters,
        Optional<Watts> spareCapacity,
        Place place) {
    public DataCenterConfig {
        TopicLevel.check("id", id);
    }
}
