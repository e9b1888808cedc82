package io.windlass.agent.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.windlass.agent.profile.Profile;
import io.windlass.settings.Default;
import io.windlass.settings.Inline;
import io.windlass.settings.Place;
import io.windlass.telemetry.Quantity;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Makes the JSON Schema of profiles from the records that load them: the records' components are
/// the keys, their types, defaults and doc comments are the keys' types, defaults and descriptions.
final class ProfileSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DURATION = "^\\d{1,12}(\\.\\d{1,6})? ?(ms|s|m|h|d)$";
    private static final List<String> WORD = List.of("string", "number", "boolean");

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectNode definitions = json.createObjectNode();

    private ProfileSchema() {}

    static String written() {
        var schema = new ProfileSchema();
        var root = schema.json.createObjectNode().put("$schema", DIALECT);
        root.put("title", "Windlass device profile");
        root.setAll(schema.mapping(Profile.class));
        root.set("$defs", schema.definitions);
        return root.toPrettyString() + "\n";
    }

    private ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) return ofGeneric(generic);
        var plain = (Class<?>) type;
        if (plain.isEnum()) return ofEnum(plain);
        if (plain == Duration.class) return node("string").put("pattern", DURATION);
        if (plain == String.class) return node("string");
        if (plain == boolean.class || plain == Boolean.class) return node("boolean");
        if (plain == int.class || plain == Integer.class) return node("integer");
        if (plain == double.class || plain == Double.class) return node("number");
        if (plain.isRecord()) return ofRecord(plain);
        throw new IllegalStateException("the schema knows no " + plain);
    }

    private ObjectNode ofGeneric(ParameterizedType generic) {
        var arguments = generic.getActualTypeArguments();
        var last = arguments[arguments.length - 1];
        if (generic.getRawType() == Optional.class) return of(last);
        var item = last == String.class ? word() : of(last);
        if (generic.getRawType() == List.class) return node("array").set("items", item);
        if (generic.getRawType() != Map.class) throw new IllegalStateException("no " + generic);
        return node("object").set("additionalProperties", item);
    }

    private ObjectNode ofEnum(Class<?> type) {
        var names = json.createArrayNode();
        for (var constant : type.getEnumConstants())
            names.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
        return json.createObjectNode().set("enum", names);
    }

    /// A record is a word if it can be parsed, a mapping if not; both if one of its components has
    /// a default, which only a mapping can do without.
    private ObjectNode ofRecord(Class<?> type) {
        boolean parsed =
                Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals("parse"));
        boolean mapped =
                !parsed
                        || Arrays.stream(type.getRecordComponents())
                                .anyMatch(c -> c.isAnnotationPresent(Default.class));
        if (!mapped) return word();
        var reference = reference(type);
        if (!parsed) return reference;
        return json.createObjectNode()
                .set("anyOf", json.createArrayNode().add(word()).add(reference));
    }

    private ObjectNode reference(Class<?> type) {
        var name = type.getSimpleName();
        if (!definitions.has(name)) {
            definitions.set(name, json.createObjectNode()); // a record may hold its own kind
            definitions.set(name, mapping(type));
        }
        return json.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode mapping(Class<?> type) {
        var mapping = node("object").put("description", RecordDocs.of(type).type());
        var properties = json.createObjectNode();
        var required = json.createArrayNode();
        gather(type, properties, required);
        mapping.set("properties", properties);
        if (!required.isEmpty()) mapping.set("required", required);
        return mapping.put("additionalProperties", false);
    }

    /// The keys of an inlined record stand among those of the outer one.
    private void gather(Class<?> type, ObjectNode properties, ArrayNode required) {
        var docs = RecordDocs.of(type);
        for (var component : type.getRecordComponents()) {
            if (component.getType() == Place.class) continue;
            if (component.isAnnotationPresent(Inline.class)) {
                gather(component.getType(), properties, required);
                continue;
            }
            properties.set(key(component), property(component, docs));
            if (required(component)) required.add(key(component));
        }
    }

    private ObjectNode property(RecordComponent component, RecordDocs docs) {
        var property = of(component.getGenericType());
        if (!docs.of(component.getName()).isEmpty())
            property.put("description", docs.of(component.getName()));
        var byDefault = component.getAnnotation(Default.class);
        if (byDefault != null) property.set("default", json.valueToTree(yaml(byDefault.value())));
        boolean signal = component.getName().equals("name") && holdsUnit(component);
        if (signal) property.set("examples", canonicalNames());
        return property;
    }

    private static boolean holdsUnit(RecordComponent component) {
        return Arrays.stream(component.getDeclaringRecord().getRecordComponents())
                .anyMatch(c -> c.getName().equals("unit"));
    }

    private ArrayNode canonicalNames() {
        var names = json.createArrayNode();
        for (var quantity : Quantity.values()) names.add(quantity.signalName());
        return names;
    }

    private static boolean required(RecordComponent component) {
        return component.getType() != Place.class
                && component.getType() != Optional.class
                && !component.isAnnotationPresent(Default.class);
    }

    private static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private ObjectNode word() {
        var types = json.createArrayNode();
        WORD.forEach(types::add);
        return json.createObjectNode().set("type", types);
    }

    private ObjectNode node(String type) {
        return json.createObjectNode().put("type", type);
    }
}
