package io.windlass.agent.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexLayoutTest {
    @Test
    void partsAreNamedInOrder() {
        assertThat(decoded("pdu, outlet, type", 1, 12, 5))
                .contains(Map.of("pdu", "1", "outlet", "12", "type", "5"));
    }

    @Test
    void anIndexOfAnotherLengthIsNotDecoded() {
        assertThat(decoded("pdu, outlet", 1)).isEmpty();
        assertThat(decoded("pdu, outlet", 1, 2, 3)).isEmpty();
        assertThat(decoded("pdu, outlet")).isEmpty();
    }

    @Test
    void aStringStandsBehindItsLength() {
        assertThat(decoded("name:string, port", 3, 'A', '/', '1', 7))
                .contains(Map.of("name", "A/1", "port", "7"));
        assertThat(decoded("name:string, port", 0, 7)).contains(Map.of("name", "", "port", "7"));
        assertThat(decoded("name:string, port", 9, 'A', 7)).isEmpty();
        assertThat(decoded("name:string, port", -1, 'A', 7)).isEmpty();
    }

    @Test
    void aStringOfFixedLengthHasNoLengthBeforeIt() {
        assertThat(decoded("mac:string(6), port", 0, 26, 255, 1, 2, 3, 7))
                .contains(Map.of("mac", "001aff010203", "port", "7"));
        assertThat(decoded("mac:string(6)", 0, 26, 255)).isEmpty();
    }

    @Test
    void anImpliedStringGoesToTheEnd() {
        assertThat(decoded("pdu, name:implied", 2, 'B', '1'))
                .contains(Map.of("pdu", "2", "name", "B1"));
        assertThatThrownBy(() -> layout("name:implied, port"))
                .hasMessageContaining("nothing can follow `name`");
    }

    @Test
    void objectIdentifiersAndRestsAreJoined() {
        assertThat(decoded("type:oid, port", 3, 1, 3, 6, 7))
                .contains(Map.of("type", "1-3-6", "port", "7"));
        assertThat(decoded("pdu, tail:rest", 1, 4, 5)).contains(Map.of("pdu", "1", "tail", "4-5"));
        assertThat(decoded("pdu, tail:rest", 1)).contains(Map.of("pdu", "1", "tail", ""));
    }

    @Test
    void aConstantIsRequiredAndHasNoName() {
        assertThat(decoded("1, outlet", 1, 5)).contains(Map.of("outlet", "5"));
        assertThat(decoded("1, outlet", 2, 5)).isEmpty();
    }

    @Test
    void aNumberBeyondTwoToThe31IsUnsigned() {
        assertThat(decoded("id", -1)).contains(Map.of("id", "4294967295"));
    }

    @Test
    void aRowIsFoundInATableWithAnotherIndex() {
        var row = layout("name:string, outlet").decode(List.of(2, 65, 66, 7)).orElseThrow();

        assertThat(layout("outlet").encode(row)).contains(List.of(7));
        assertThat(layout("outlet, name:string").encode(row)).contains(List.of(7, 2, 65, 66));
        assertThat(layout("3, name:implied").encode(row)).contains(List.of(3, 65, 66));
        assertThat(layout("other").encode(row)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name", "x:text", "x:string(0000)", "", "-1"})
    void aPartThatIsNoneIsRefused(String part) {
        assertThatThrownBy(() -> IndexPart.parse(part))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aComponentIsMadeOfWhatIsKnownAboutTheRow() {
        var table = table("component: 'outlet.{pdu}-{name}', index: [pdu, name:string]");

        assertThat(component(table, Map.of("pdu", "2", "name", " Rack 7/left ")))
                .isEqualTo("outlet.2-Rack_7_left");
    }

    @Test
    void rowsAreChosenByTheirParts() {
        var filter = filter("{pdu: 1, type: not 5}");

        assertThat(filter.admit(Map.of("pdu", "1", "type", "4"))).isPresent();
        assertThat(filter.admit(Map.of("pdu", "1", "type", "5"))).isEmpty();
        assertThat(filter.admit(Map.of("pdu", "2", "type", "4"))).isEmpty();
    }

    @Test
    void whatAnExpressionCatchesIsKnownAboutTheRow() {
        var filter = filter("{name: '/Phase (?<phase>L[1-3])\\.Power/'}");

        assertThat(filter.admit(Map.of("name", "Phase L2.Power")))
                .contains(Map.of("name", "Phase L2.Power", "phase", "L2"));
        assertThat(filter.admit(Map.of("name", "Phase L2.Power.Max"))).isEmpty();
        assertThat(filter("{name: 'not /Phase.*/'}").admit(Map.of("name", "Unit"))).isPresent();
    }

    @Test
    void aComponentOfUnknownPartsIsRefused() {
        assertThatThrownBy(() -> table("component: 'outlet.{x}', index: [pdu]"))
                .hasMessageContaining("neither the index nor the traits have `x`");
    }

    private static Optional<Map<String, String>> decoded(String parts, int... index) {
        return layout(parts).decode(Arrays.stream(index).boxed().toList()).map(RowKey::texts);
    }

    private static IndexLayout layout(String parts) {
        return new IndexLayout(Arrays.stream(parts.split(", ")).map(IndexPart::parse).toList());
    }

    private static String component(Table table, Map<String, String> row) {
        return table.component(new ArrayList<>(table.columns()).getFirst(), row);
    }

    private static Filter filter(String where) {
        return table("index: [pdu, type, name], where: " + where).filter();
    }

    private static Table table(String keys) {
        var yaml = "{%s, columns: [{name: current, oid: .1}]}".formatted(keys);
        return Settings.parse("test.yaml", yaml, Table.class);
    }
}
