package io.windlass.agent.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.settings.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexLayoutTest {
    @Test
    void partsAreNamedInOrder() {
        var layout = new IndexLayout(List.of("pdu", "outlet", "type"));

        assertThat(layout.decode(new int[] {1, 12, 5}))
                .contains(Map.of("pdu", "1", "outlet", "12", "type", "5"));
    }

    @Test
    void anIndexOfAnotherLengthIsNotDecoded() {
        var layout = new IndexLayout(List.of("pdu", "outlet"));

        assertThat(layout.decode(new int[] {1})).isEmpty();
        assertThat(layout.decode(new int[] {1, 2, 3})).isEmpty();
        assertThat(layout.decode(new int[] {})).isEmpty();
    }

    @Test
    void aStringStandsBehindItsLength() {
        var layout = new IndexLayout(List.of("name:string", "port"));

        assertThat(layout.decode(new int[] {3, 'A', '/', '1', 7}))
                .contains(Map.of("name", "A_1", "port", "7"));
        assertThat(layout.decode(new int[] {0, 7})).contains(Map.of("name", "", "port", "7"));
        assertThat(layout.decode(new int[] {9, 'A', 7})).isEmpty();
        assertThat(layout.decode(new int[] {-1, 'A', 7})).isEmpty();
    }

    @Test
    void aNumberBeyondTwoToThe31IsUnsigned() {
        assertThat(new IndexLayout(List.of("id")).decode(new int[] {-1}))
                .contains(Map.of("id", "4294967295"));
    }

    @Test
    void aComponentIsMadeOfChosenParts() {
        var table =
                table("{component: 'outlet.{pdu}-{outlet}', index: [pdu, outlet], columns: []}");

        assertThat(table.component(Map.of("pdu", "2", "outlet", "7"))).isEqualTo("outlet.2-7");
    }

    @Test
    void rowsAreChosenByTheirParts() {
        var filter = new Filter(Map.of("pdu", "1", "type", "not 5"));

        assertThat(filter.admits(Map.of("pdu", "1", "type", "4"))).isTrue();
        assertThat(filter.admits(Map.of("pdu", "1", "type", "5"))).isFalse();
        assertThat(filter.admits(Map.of("pdu", "2", "type", "4"))).isFalse();
    }

    @Test
    void aComponentOfUnknownPartsIsRefused() {
        assertThatThrownBy(() -> table("{component: 'outlet.{x}', index: [pdu], columns: []}"))
                .hasMessageContaining("has no part `x`");
    }

    private static Table table(String yaml) {
        return Settings.parse("test.yaml", yaml, Table.class);
    }
}
