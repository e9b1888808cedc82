package io.windlass.simulator.config;

import io.windlass.settings.Default;
import io.windlass.simulator.ledger.Contract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// simulator.yaml. Every key has a default; an empty file is the demo plant.
public record SimulatorConfig(
        @Default("1") long seed,
        @Default("127.0.0.1:18090") Address http,
        @Default("{}") FarmConfig farm,
        @Default(
                        """
                        - {id: hall-a, prefix: PDU-A, layout: apc_rpdu2, snmp: "127.0.0.1:16100"}
                        - {id: hall-b, prefix: PDU-B, layout: raritan_pdu2, snmp: "127.0.0.1:16140"}
                        """)
                List<HallConfig> halls,
        @Default(
                        """
                        - {data_center: hall-a, fraction: 0.012, loss: 0.03}
                        - {data_center: hall-b, fraction: 0.009, loss: 0.03}
                        """)
                List<Contract> contracts,
        @Default("{}") LedgerConfig ledger) {
    public SimulatorConfig {
        halls = List.copyOf(halls);
        contracts = List.copyOf(contracts);
        var problems = new ArrayList<String>();
        var ids = new HashSet<String>();
        for (var hall : halls)
            if (!ids.add(hall.id())) problems.add("halls has " + hall.id() + " twice");
        for (var contract : contracts)
            if (!ids.contains(contract.dataCenter()))
                problems.add("contracts names " + contract.dataCenter() + ", which is no hall");
        if (contracts.stream().mapToDouble(Contract::fraction).sum() > 1)
            problems.add("contracts give away more than the farm makes");
        if (!problems.isEmpty()) throw new IllegalArgumentException(String.join("\n", problems));
    }

    /// The same plant under another weather.
    public SimulatorConfig withSeed(long other) {
        return new SimulatorConfig(other, http, farm, halls, contracts, ledger);
    }

    /// How finely the ledger integrates, and over which periods it matches.
    public record LedgerConfig(
            @Default("100ms") Duration step, @Default("15m") Duration settlement) {
        public LedgerConfig {
            if (!divides(step, Duration.ofMinutes(1)))
                throw new IllegalArgumentException("step is no even part of a minute");
            if (!divides(Duration.ofMinutes(1), settlement))
                throw new IllegalArgumentException("settlement is not of whole minutes");
        }

        private static boolean divides(Duration part, Duration whole) {
            return part.isPositive()
                    && whole.isPositive()
                    && whole.toMillis() % part.toMillis() == 0;
        }
    }
}
