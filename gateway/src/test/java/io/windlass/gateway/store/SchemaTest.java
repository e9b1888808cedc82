package io.windlass.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.telemetry.DeviceKind;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Quantity;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private final Schema schema = Schema.load();

    @Test
    void everyKindOfDeviceHasATable() {
        assertThat(schema.readings())
                .containsAll(Arrays.stream(DeviceKind.values()).map(DeviceKind::label).toList());
    }

    @Test
    void everyFieldOfADeviceHasTheCanonicalUnit() {
        for (var name : schema.readings()) {
            schema.table(name)
                    .orElseThrow()
                    .fields()
                    .forEach((field, of) -> {
                        if (field.equals(Schema.SAMPLE_READINGS)) return;
                        var quantity = Quantity.named(field);
                        assertThat(quantity).as(field).isPresent();
                        assertThat(of.unit()).as(field).isEqualTo(quantity.orElseThrow().unit());
                    });
        }
    }

    @Test
    void theFaultCodesAreThoseOfTheWire() {
        assertThat(schema.faults()).hasSize(Fault.values().length);
        for (var fault : Fault.values())
            assertThat(schema.faults())
                    .containsEntry(fault.name().toLowerCase(java.util.Locale.ROOT), fault.code());
    }
}
