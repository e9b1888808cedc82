package io.windlass.agent.config;

import io.windlass.settings.Place;
import io.windlass.settings.Placed;
import io.windlass.settings.Secret;
import java.time.Duration;
import java.util.Optional;

/// One item of `devices:` as it is written; its ranges may stand for many devices.
public record DeviceLine(
        Placed<String> id,
        Placed<String> profile,
        Optional<Placed<String>> modbus,
        Optional<Placed<String>> unit,
        Optional<Placed<String>> snmp,
        Optional<SnmpVersion> version,
        Optional<String> community,
        Optional<Secret> communityFile,
        Optional<SnmpUser> v3,
        Optional<Duration> every,
        Optional<Duration> timeout,
        Optional<Integer> block,
        Optional<Integer> gap,
        Optional<Duration> pause,
        Optional<Integer> retries,
        Place place) {
    public DeviceLine {
        if (modbus.isPresent() == snmp.isPresent())
            throw new IllegalArgumentException("give one of `modbus` and `snmp`");
        if (unit.isPresent() && modbus.isEmpty())
            throw new IllegalArgumentException("unit is for modbus only");
        if (version.isPresent() && snmp.isEmpty())
            throw new IllegalArgumentException("version is for snmp only");
        if ((community.isPresent() || communityFile.isPresent()) && snmp.isEmpty())
            throw new IllegalArgumentException("community is for snmp only");
        if (community.isPresent() && communityFile.isPresent())
            throw new IllegalArgumentException("give one of `community` and `community_file`");
        boolean older = version.isPresent() || community.isPresent() || communityFile.isPresent();
        if (v3.isPresent() && (snmp.isEmpty() || older))
            throw new IllegalArgumentException(
                    "v3: is for snmp only, without `version` and `community`");
        every.ifPresent(d -> Polling.requirePositive("every", d));
        boolean tuned = block.isPresent() || gap.isPresent() || pause.isPresent();
        if (tuned && modbus.isEmpty())
            throw new IllegalArgumentException("block, gap and pause are for modbus only");
        new Tuning(block, gap, pause, timeout, retries);
    }

    Tuning tuning() {
        return new Tuning(block, gap, pause, timeout, retries);
    }

    Protocol protocol() {
        return modbus.isPresent() ? Protocol.MODBUS : Protocol.SNMP;
    }

    /// The address as written, with its ranges.
    Placed<String> address() {
        return modbus.or(() -> snmp).orElse(id);
    }
}
