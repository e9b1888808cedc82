package io.windlass.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// CSV files in, figures out.
class ImportIT {
    @TempDir Path folder;

    private GatewayCommands gateway;

    @BeforeEach
    void configure() throws IOException {
        gateway =
                new GatewayCommands(
                        folder,
                        """
                        zone: Europe/London
                        farms:
                          - {id: ridge, site: ridge, rated_power: 50MW, turbines: [WT01, WT02]}
                        """);
    }

    /// As the market tells it: half-hourly energies and notified levels, and an order with its own
    /// times.
    @Test
    void anOrderThatStandsUntilItIsLiftedCurtailsWhatWasAvailableMeanwhile() throws IOException {
        var means =
                gateway.write(
                        "means.csv",
                        """
                        time,device,active_power [MWh],available_power_mw
                        2022-03-19T12:30:00Z,WT01,21.5,43
                        2022-03-19T13:00:00Z,WT01,0,43
                        2022-03-19T13:30:00Z,WT01,21.5,43
                        2022-03-19T14:00:00Z,WT01,21.5,43
                        """);
        var orders =
                gateway.write(
                        "orders.csv",
                        """
                        time;device;signal;value;unit
                        2022-03-19T13:00:00Z;WT01;power_limit;0;MW
                        2022-03-19T13:30:00Z;WT01;power_limit;100;percent
                        """);

        gateway.ok("import", "--csv", means.toString());
        gateway.ok(
                "import", "--csv", orders.toString(), "--on-change=power_limit,power_limit_ratio");

        var line =
                gateway.report(
                        "2022-03-19T12:30:00Z", "2022-03-19T14:30:00Z", "turbine:ridge/WT01");
        assertThat(line.get("curtailed_wh").asDouble()).isCloseTo(21.5e6, within(0.01));
        assertThat(line.get("generation_wh").asDouble()).isCloseTo(64.5e6, within(0.01));
        assertThat(line.get("ratio").asDouble()).isCloseTo(0.25, within(1e-9));
        assertThat(line.at("/sources/reported").asDouble()).isEqualTo(1);
        assertThat(line.at("/coverage/generation").asDouble()).isEqualTo(1);
    }

    @Test
    void stampsMayMarkTheEndAndDaysAreThoseOfTheZone() throws IOException {
        var file =
                gateway.write(
                        "summer.csv",
                        """
                        time,kw
                        2022-07-01 00:10,600
                        2022-07-01 00:20,1200
                        2022-07-01 00:30,
                        2022-07-01 00:40,600
                        """);

        var told =
                gateway.ok(
                        "import",
                        "--csv=" + file,
                        "--device=WT01",
                        "--stamps=end",
                        "--zone=Europe/London",
                        "--column=kw=active_power[kW]",
                        "--interval=10m");

        assertThat(told).contains("3 values from 2022-06-30T23:00:00Z").contains("1 empty");
        var line = gateway.report("2022-07-01", "2022-07-02", "turbine:ridge/WT01");
        assertThat(line.get("from").asText()).isEqualTo("2022-06-30T23:00:00Z");
        assertThat(line.get("generation_wh").asDouble()).isEqualTo(400_000);
        assertThat(line.at("/coverage/generation").asDouble()).isEqualTo(30.0 / (24 * 60));
    }

    @Test
    void countersTellTheGenerationAndWhetherThePowerAgrees() throws IOException {
        var text = new StringBuilder("time,device,active_power_kw,energy_export_kwh\n");
        for (int i = 0; i <= 144; i++)
            text.append("%d,WT01,600,%d%n".formatted(1_656_633_600 + 600 * i, 5_000 + 105 * i));
        gateway.ok("import", "--csv=" + gateway.write("counter.csv", text.toString()));

        var line =
                gateway.report(
                        "2022-07-01T00:10:00Z", "2022-07-01T12:00:00Z", "turbine:ridge/WT01");

        assertThat(line.get("generation_by").asText()).isEqualTo("counter");
        assertThat(line.get("generation_wh").asDouble()).isEqualTo(71 * 105_000.0);
        assertThat(line.get("power_wh").asDouble()).isEqualTo(71 * 100_000.0);
        assertThat(line.get("quality").toString()).contains("METER_DIFFERS");
    }

    @Test
    void whatIsWrongIsToldWithItsLineAndNothingIsStored() throws IOException {
        var file =
                gateway.write(
                        "wrong.csv",
                        """
                        time,device,active_power_kw,wind_spee,colour
                        2022-07-01T00:00:00Z,WT01,600,7,red
                        """);

        var columns = gateway.run("import", "--csv=" + file);
        var values =
                gateway.run(
                        "import",
                        "--csv=" + file,
                        "--column=wind_spee=wind_speed",
                        "--ignore=colour");

        assertThat(columns.exit()).isEqualTo(78);
        assertThat(columns.text())
                .contains(
                        "wrong.csv:1:1: column `wind_spee`: no signal `wind_spee`; did you mean `wind_speed`?")
                .contains("column `colour`")
                .contains("--ignore 'colour'");
        assertThat(values.exit()).as(values.text()).isZero();
    }

    @Test
    void everyKindOfWrongLineSaysWhatToDo() throws IOException {
        var file =
                gateway.write(
                        "lines.csv",
                        """
                        time,device,signal,value
                        yesterday,WT01,active_power_kw,1
                        2022-07-01T00:00:00Z,WT03,active_power_kw,1
                        2022-07-01T00:00:00Z,WT01,active_power_kw,many
                        2022-07-01T00:00:00Z,WT01,wind_speed [kW],1
                        2022-10-30 01:30,WT01,active_power_kw,1
                        """);

        var told = gateway.run("import", "--csv=" + file, "--zone=Europe/London");

        assertThat(told.exit()).isEqualTo(78);
        assertThat(told.text())
                .contains("lines.csv:2:1: \"yesterday\" is no time such as")
                .contains("lines.csv:3:1: no device `WT03` is in the portfolio; did you mean `WT0")
                .contains("lines.csv:4:1: \"many\" of active_power is not a number")
                .contains("lines.csv:5:1: `wind_speed` is held in m/s and cannot be in kW")
                .contains("lines.csv:6:1: \"2022-10-30 01:30\" is twice in Europe/London");
    }

    @Test
    void twoValuesOfOneInstantMustAgree() throws IOException {
        var once = "2022-07-01T00:00:00Z,WT01,600\n";
        var same = gateway.write("same.csv", "time,device,active_power_kw\n" + once + once);
        var clash =
                gateway.write(
                        "clash.csv",
                        "time,device,active_power_kw\n" + once + once.replace("600", "601"));

        assertThat(gateway.ok("import", "--csv=" + same)).contains("1 repeated");
        assertThat(gateway.run("import", "--csv=" + clash).text())
                .contains("clash.csv:3:1: a second value 601.0 of active_power")
                .contains("line 2 has 600.0");
    }

    @Test
    void aSpanThatIsNoneIsRefused() {
        var told = gateway.run("report", "--from=2022-07-02", "--to=2022-07-01");

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.text()).contains("--to 2022-07-01 is not after --from 2022-07-02");
        assertThat(gateway.run("report", "--from=July", "--to=2022-07-01").text())
                .contains("--from: \"July\" is neither a day such as");
    }
}
