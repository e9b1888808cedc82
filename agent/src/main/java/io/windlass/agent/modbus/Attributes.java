package io.windlass.agent.modbus;

import io.windlass.agent.modbus.Answers.Found;
import io.windlass.agent.profile.Attribute;
import io.windlass.agent.profile.Attribute.Name;
import io.windlass.agent.profile.Endian;
import io.windlass.agent.profile.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a device says of itself: asked for at its first answer, and again after a silence, since
/// its firmware may be a new one.
final class Attributes {
    private static final int COMMON = 1;

    private final Map<String, String> known = new TreeMap<>();
    private final Asking asking;
    private final Endian bytes;
    private List<Attribute> wanted;
    private boolean fresh;

    Attributes(Asking asking, Endian bytes, List<Attribute> wanted) {
        this.asking = asking;
        this.bytes = bytes;
        this.wanted = wanted;
    }

    Map<String, String> known() {
        return known;
    }

    /// Adds those of the SunSpec common model, unless the profile knows better.
    void walked(List<Attribute> declared, List<Model> models) {
        var names = declared.stream().map(Attribute::name).toList();
        var common =
                models.stream()
                        .filter(model -> model.id() == COMMON)
                        .limit(1)
                        .flatMap(Attributes::of)
                        .filter(attribute -> !names.contains(attribute.name()));
        wanted = Stream.concat(declared.stream(), common).toList();
        fresh = false;
    }

    /// Asks once: a device that refuses, or is silent about these alone, has none.
    void ask(Round round) throws InterruptedException {
        if (round.silent()) fresh = false;
        if (fresh || round.silent() || wanted.isEmpty()) return;
        var planner = new Planner(asking);
        wanted.forEach(a -> planner.add(a.function(), extent(a)));
        for (var block : planner.plan()) round.ask(block, true);
        fresh = true;
        wanted.forEach(attribute -> note(attribute, round.answers()));
    }

    private void note(Attribute attribute, Answers answers) {
        if (!(answers.find(attribute.function(), extent(attribute))
                instanceof Found.Held(var block, var words))) return;
        var text = text(words, attribute.first() - block.first(), attribute.length());
        var name = attribute.name().name().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) known.remove(name);
        else known.put(name, text);
    }

    /// Up to the first NUL; what cannot be printed is left out.
    private String text(Words words, int at, int length) {
        var text = new byte[2 * length];
        for (int i = 0; i < length; i++) {
            int word = words.word(at + i);
            text[2 * i] = (byte) (bytes == Endian.BIG ? word >>> 8 : word);
            text[2 * i + 1] = (byte) (bytes == Endian.BIG ? word : word >>> 8);
        }
        var whole = new String(text, StandardCharsets.US_ASCII);
        int end = whole.indexOf('\0');
        return (end < 0 ? whole : whole.substring(0, end)).replaceAll("\\P{Print}", "").strip();
    }

    private static Extent extent(Attribute attribute) {
        return new Extent(attribute.first(), attribute.first() + attribute.length());
    }

    /// Where the common model has them: Mn, Md, Vr, SN.
    private static Stream<Attribute> of(Model common) {
        int first = common.first();
        return Stream.of(
                Attribute.holding(Name.MANUFACTURER, first + 2, 16),
                Attribute.holding(Name.MODEL, first + 18, 16),
                Attribute.holding(Name.FIRMWARE, first + 42, 8),
                Attribute.holding(Name.SERIAL, first + 50, 16));
    }
}
