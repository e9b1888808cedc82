package io.windlass.simulator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.settings.Settings;
import io.windlass.settings.SettingsException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SimulatorConfigTest {
    @Test
    void anEmptyFileIsTheDemoPlantAndItsFileShowsEveryDefault() {
        var demo = Settings.load(Path.of("../configs/demo/simulator.yaml"), SimulatorConfig.class);

        assertThat(demo).isEqualTo(parse(""));
        assertThat(demo.farm().turbines()).isEqualTo(33);
        assertThat(demo.halls()).extracting(HallConfig::pdus).containsExactly(40, 40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "farm: {turbines: 0}                          | turbines is less than 1",
                "farm: {turbnes: 3}                           | did you mean",
                "farm: {modbus: '127.0.0.1:65530'}            | modbus leaves too few ports",
                "farm: {modbus: nowhere}                      | is not HOST:PORT",
                "farm: {rated_power: 2500}                    | is not a power",
                "farm: {grid_limit: {active: 1.5}}            | active is not in 0..1",
                "farm: {grid_limit: {every: 10}}              | is not a duration",
                "farm: {faults: {every: 1m, lasts: 2m}}       | lasts is not in 0..every",
                "halls: []                                    | hall-a, which is no hall",
                "contracts: [{data_center: hall-a, fraction: 0.6}, {data_center: hall-b, fraction:"
                        + " 0.5}] | more than the farm makes",
                "ledger: {step: 7s}                           | step is no even part of a minute",
                "ledger: {settlement: 90s}                    | settlement is not of whole minutes",
                "halls: [{id: x, prefix: P, layout: apc, snmp: 'h:1'}] | expected one of",
            })
    void aMistakeIsNamedAtItsPlace(String yaml, String problem) {
        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(problem)
                .hasMessageContaining("simulator.yaml:1:");
    }

    private static SimulatorConfig parse(String yaml) {
        return Settings.parse("simulator.yaml", yaml, SimulatorConfig.class);
    }
}
