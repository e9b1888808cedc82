package io.windlass.agent.snmp;

import io.windlass.agent.profile.Raw;
import io.windlass.agent.profile.Scale;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as some agents write them: `230.1`, `230.1 V`, `12,5`, `1.2 kW`.
final class WrittenNumber {
    private static final Pattern FORM =
            Pattern.compile(
                    "([+-]?(?:\\d{1,20}(?:[.,]\\d{0,20})?|[.,]\\d{1,20})(?:[eE][+-]?\\d{1,3})?)\\s*([^\\d.,].*|)",
                    Pattern.DOTALL);

    /// A comma before three digits may part thousands or decimals: nobody can tell.
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    private static final Map<Character, Scale> PREFIXES =
            Map.of(
                    'µ', new Scale(1, 1e6),
                    'm', new Scale(1, 1e3),
                    'k', new Scale(1e3, 1),
                    'K', new Scale(1e3, 1),
                    'M', new Scale(1e6, 1),
                    'G', new Scale(1e9, 1));

    private WrittenNumber() {}

    /// The number at the beginning of a text; empty if there is none.
    ///
    /// @param canonical the unit that is wanted
    static Optional<Said> in(String text, String canonical) {
        var match = FORM.matcher(text.strip());
        if (!match.matches() || AMBIGUOUS.matcher(match.group(1)).matches())
            return Optional.empty();
        double value = Double.parseDouble(match.group(1).replace(',', '.'));
        var unit = scale(match.group(2).strip(), canonical);
        return Optional.of(new Said.Figure(new Raw(value, (long) value), unit));
    }

    /// What a unit counts in the canonical one; empty if it is not that one with a prefix.
    private static Optional<Scale> scale(String unit, String canonical) {
        if (unit.isEmpty()) return Optional.empty();
        if (canonical.equals("1"))
            return unit.equals("%") ? Optional.of(new Scale(1, 100)) : Optional.empty();
        if (unit.equalsIgnoreCase(canonical)) return Optional.of(Scale.ONE);
        boolean prefixed = lower(unit.substring(1)).equals(lower(canonical));
        return prefixed ? Optional.ofNullable(PREFIXES.get(unit.charAt(0))) : Optional.empty();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
