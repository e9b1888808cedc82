package io.windlass.agent.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where an SNMP agent keeps a number, and where it keeps the parts of it.
///
/// @param oid of the instance, or of the column without the row's index
/// @param type takes the bits of an INTEGER or Gauge32 anew, or reads a binary OCTET STRING
/// @param extract the first group of it is the number within a text
/// @param digits where a number of decimal digits is kept: 3 divides by 1000
/// @param exponent where a power of ten is kept
/// @param multiplier where a number is kept that the value is multiplied by, or divided by if it is
///   negative
/// @param divisor where a number is kept that the value is divided by
/// @param scaleBy where a code or a unit is kept that stands for a factor
/// @param factor where a number is kept that the value is multiplied by; read with every value
/// @param plus where a number is kept that is added; read with every value
public record Source(
        Oid oid,
        Optional<NumberType> type,
        Optional<Regex> extract,
        Optional<Lookup> digits,
        Optional<Lookup> exponent,
        Optional<Lookup> multiplier,
        Optional<Lookup> divisor,
        Optional<CodedScale> scaleBy,
        Optional<Lookup> factor,
        Optional<Addend> plus) {
    public Source {
        if (extract.isPresent() && extract.get().pattern().matcher("").groupCount() < 1)
            throw new IllegalArgumentException("extract: has no group, `(...)`");
    }

    /// The parts of the scale that the device itself gives, and that hardly change.
    public List<DeviceScale> scales() {
        return Stream.of(
                        digits.map(DeviceScale.Digits::new),
                        exponent.map(DeviceScale.Exponent::new),
                        multiplier.map(DeviceScale.Multiplier::new),
                        divisor.map(DeviceScale.Divisor::new),
                        scaleBy.map(coded -> new DeviceScale.Coded(coded.at(), coded.codes())))
                .<DeviceScale>flatMap(Optional::stream)
                .toList();
    }

    /// Everything that this source names.
    Stream<Oid> oids() {
        var lookups = scales().stream().map(DeviceScale::at);
        var fast = Stream.of(factor, plus.map(Addend::at)).flatMap(Optional::stream);
        return Stream.concat(Stream.of(oid), Stream.concat(lookups, fast).map(Lookup::oid));
    }

    /// One of several, where identifiers are ranges.
    Source nth(int number) {
        return new Source(
                oid.nth(number),
                type,
                extract,
                digits.map(at -> at.nth(number)),
                exponent.map(at -> at.nth(number)),
                multiplier.map(at -> at.nth(number)),
                divisor.map(at -> at.nth(number)),
                scaleBy.map(at -> at.nth(number)),
                factor.map(at -> at.nth(number)),
                plus.map(at -> at.nth(number)));
    }
}
