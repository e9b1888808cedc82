package io.windlass.analytics.plant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What only the whole portfolio can tell: ids that clash, contracts that point nowhere.
final class PortfolioCheck {
    /// Fractions such as 0.6 + 0.3 + 0.1 add up to a little more than 1.
    private static final double ROUNDING = 1e-9;

    private final List<Farm> farms;
    private final List<DataCenter> dataCenters;
    private final List<Contract> contracts;
    private final List<String> problems = new ArrayList<>();

    PortfolioCheck(List<Farm> farms, List<DataCenter> dataCenters, List<Contract> contracts) {
        this.farms = farms;
        this.dataCenters = dataCenters;
        this.contracts = contracts;
    }

    List<String> problems(String id, OptionalDouble gridMix) {
        if (id.isBlank()) problems.add("id of the portfolio is empty");
        gridMix.ifPresent(mix -> {
            if (!(mix >= 0 && mix <= 1)) problems.add("grid_mix " + mix + " is not in 0..1");
        });
        once("farm", farms.stream().map(Farm::id).toList());
        once("data center", dataCenters.stream().map(DataCenter::id).toList());
        devicesOnce();
        contractsPointSomewhere();
        noFarmIsSoldTwice();
        return problems;
    }

    private void devicesOnce() {
        var devices = new ArrayList<Object>();
        farms.forEach(f -> f.turbines().forEach(t -> devices.add(t.device())));
        dataCenters.forEach(d -> d.loads().forEach(l -> devices.add(l.device())));
        once("device", devices);
    }

    private void once(String what, List<?> ids) {
        var seen = new HashSet<>();
        for (var id : ids) {
            if (!seen.add(id)) problems.add(what + " " + id + " is declared twice");
        }
    }

    private void contractsPointSomewhere() {
        Set<String> knownFarms = farms.stream().map(Farm::id).collect(Collectors.toSet());
        Set<String> knownCenters =
                dataCenters.stream().map(DataCenter::id).collect(Collectors.toSet());
        for (var contract : contracts) {
            if (!knownFarms.contains(contract.farm()))
                problems.add("contract names farm " + contract.farm() + ", which is not declared");
            if (!knownCenters.contains(contract.dataCenter()))
                problems.add(
                        "contract names data center "
                                + contract.dataCenter()
                                + ", which is not declared");
        }
    }

    private void noFarmIsSoldTwice() {
        var sold = new TreeMap<String, Double>();
        for (var contract : contracts)
            sold.merge(contract.farm(), contract.fraction(), Double::sum);
        sold.forEach((farm, fraction) -> {
            if (fraction > 1 + ROUNDING)
                problems.add(
                        String.format(
                                Locale.ROOT, "contracts sell %.4f of farm %s", fraction, farm));
        });
    }
}
