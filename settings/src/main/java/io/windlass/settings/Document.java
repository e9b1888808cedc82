package io.windlass.settings;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// The text of a settings file, as nodes that know their places.
final class Document {
    /// Deeper than any settings, shallow enough for every stack.
    static final int DEEPEST = 32;

    private static final int MOST_CHARACTERS = 4 << 20;
    private static final String EMPTY = "{}";

    private final String file;
    private final String text;
    private final List<String> lines;

    Document(String file, String text) {
        this.file = file;
        this.text = text;
        this.lines = text.lines().toList();
    }

    /// The root node; an empty document is an empty mapping.
    ///
    /// @throws SettingsException if the text is not YAML, or more than settings can be
    Node root() {
        if (text.length() > MOST_CHARACTERS)
            throw refused(at(1, 1), "the file is longer than " + MOST_CHARACTERS + " characters");
        try {
            requireShallow();
            return new Compose(settings()).composeString(text).orElseGet(Document::empty);
        } catch (MarkedYamlEngineException e) {
            throw refused(place(e.getProblemMark()), syntax(e));
        } catch (ReaderException e) {
            throw refused(
                    place(e.getPosition()),
                    "the character U+%04X may not stand in YAML".formatted(e.getCodePoint()));
        } catch (YamlEngineException e) {
            throw refused(at(1, 1), "not YAML: " + e.getMessage());
        }
    }

    /// A value in flow style that stands in no file.
    static Node fragment(String yaml) {
        return new Compose(settings()).composeString(yaml).orElseGet(Document::empty);
    }

    Place place(Node node) {
        return place(node.getStartMark());
    }

    private Place place(Optional<Mark> mark) {
        return mark.map(m -> at(m.getLine() + 1, m.getColumn() + 1)).orElse(at(1, 1));
    }

    private Place place(int index) {
        var before = text.substring(0, Math.min(index, text.length()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return at(line, before.length() - before.lastIndexOf('\n'));
    }

    private Place at(int line, int column) {
        return new Place(file, line, column, line <= lines.size() ? lines.get(line - 1) : "");
    }

    /// The composer calls itself for each level: too many would end in a stack overflow.
    private void requireShallow() {
        int depth = 0;
        for (var event : new Parse(settings()).parseString(text)) {
            depth += deeper(event.getEventId());
            if (depth > DEEPEST)
                throw refused(place(event.getStartMark()), "nested deeper than " + DEEPEST);
        }
    }

    private static int deeper(Event.ID event) {
        return switch (event) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            case Alias, Comment, DocumentEnd, DocumentStart, Scalar, StreamEnd, StreamStart -> 0;
        };
    }

    private static String syntax(MarkedYamlEngineException e) {
        var problem = "not YAML: " + e.getProblem();
        var context = e.getContext();
        var started = e.getContextMark();
        return context == null || context.isEmpty() || started.isEmpty()
                ? problem
                : problem + " (%s from line %d)".formatted(context, started.get().getLine() + 1);
    }

    private static SettingsException refused(Place place, String message) {
        return new SettingsException(List.of(place.problem(message)));
    }

    private static Node empty() {
        return fragment(EMPTY);
    }

    private static LoadSettings settings() {
        return LoadSettings.builder()
                .setUseMarks(true)
                .setAllowNonScalarKeys(true) // they are refused at their place
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
    }
}
