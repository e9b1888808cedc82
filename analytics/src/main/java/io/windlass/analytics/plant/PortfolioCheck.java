package io.windlass.analytics.plant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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

    List<String> problems(String id) {
        if (id.isBlank()) problems.add("id of the portfolio is empty");
        once("farm", farms.stream().map(Farm::id).toList());
        once("data center", dataCenters.stream().map(DataCenter::id).toList());
        once("contract", contracts.stream().map(Contract::id).toList());
        devicesOnce();
        contractsPointSomewhere();
        noFarmIsSoldTwice();
        return problems;
    }

    private void devicesOnce() {
        var devices = new ArrayList<Object>();
        farms.forEach(f -> f.turbines().forEach(t -> devices.add(t.device())));
        farms.forEach(f -> f.park().devices().forEach(devices::add));
        dataCenters.forEach(d -> d.metering().all().forEach(l -> devices.add(l.device())));
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

    /// On no day: what is sold changes only on the first day of a contract or after the last.
    private void noFarmIsSoldTwice() {
        for (var farm : new TreeSet<>(farms.stream().map(Farm::id).toList())) {
            var its = contracts.stream().filter(c -> c.farm().equals(farm)).toList();
            its.stream()
                    .map(c -> c.term().first().orElse(LocalDate.MIN))
                    .distinct()
                    .sorted()
                    .mapToDouble(day -> sold(its, day))
                    .filter(sold -> sold > 1 + ROUNDING)
                    .findFirst()
                    .ifPresent(sold -> problems.add(soldTwice(farm, sold)));
        }
    }

    private static String soldTwice(String farm, double sold) {
        return String.format(Locale.ROOT, "contracts sell %.4f of farm %s", sold, farm);
    }

    private static double sold(List<Contract> contracts, LocalDate day) {
        return contracts.stream()
                .filter(c -> c.term().covers(day))
                .mapToDouble(PortfolioCheck::fraction)
                .sum();
    }

    private static double fraction(Contract contract) {
        return switch (contract.quota()) {
            case Quota.Fraction(double of) -> of;
            case Quota.Block block -> 0;
        };
    }
}
