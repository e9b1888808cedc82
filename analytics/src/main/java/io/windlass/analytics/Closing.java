package io.windlass.analytics;

import io.windlass.analytics.Scope.DataCenterScope;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.Scope.PortfolioScope;
import io.windlass.analytics.Scope.TurbineScope;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.ledger.Account;
import io.windlass.analytics.ledger.DataCenterLedger;
import io.windlass.analytics.ledger.FarmLedger;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.share.Allocator;
import io.windlass.analytics.time.Window;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Closes one interval of every scope, in the order turbines, farms, data centers, portfolio.
final class Closing {
    private final Portfolio portfolio;
    private final Allocator allocator;
    private final Window window;
    private final Map<Scope, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Account> farms = new LinkedHashMap<>();
    private final Map<String, Account> loads = new LinkedHashMap<>();

    Closing(Portfolio portfolio, Allocator allocator, Window window) {
        this.portfolio = portfolio;
        this.allocator = allocator;
        this.window = window;
    }

    void farm(FarmLedger ledger) {
        var farm = Account.NOTHING;
        var closed = ledger.close(from(), to());
        for (var turbine : closed.turbines().entrySet()) {
            accounts.put(new TurbineScope(turbine.getKey()), turbine.getValue());
            farm = farm.plus(turbine.getValue());
        }
        farm = farm.with(closed.remarks());
        farms.put(ledger.farm().id(), farm);
        accounts.put(new FarmScope(ledger.farm().id()), farm);
    }

    void dataCenter(DataCenterLedger ledger) {
        loads.put(ledger.dataCenter().id(), ledger.close(from(), to()));
    }

    private long from() {
        return window.start().toEpochMilli();
    }

    private long to() {
        return window.end().toEpochMilli();
    }

    /// The intervals, the portfolio's last. After all farms and data centers.
    Map<Scope, Interval> intervals() {
        var whole = sum(farms).plus(sum(supplied()).withoutSupply());
        accounts.put(new PortfolioScope(portfolio.id()), whole);
        var intervals = new LinkedHashMap<Scope, Interval>();
        accounts.forEach((scope, account) -> intervals.put(scope, interval(scope, account)));
        return intervals;
    }

    /// The data centers with what is delivered to them.
    private Map<String, Account> supplied() {
        var allocation =
                allocator.allocate(
                        window,
                        energies(farms, farm -> farm.energies().wind().generated()),
                        energies(loads, load -> load.energies().load().facility()));
        var supplied = new LinkedHashMap<String, Account>();
        loads.forEach((id, load) ->
                supplied.put(id, load.supplied(allocation.delivered(id), generation(id))));
        supplied.forEach((id, account) -> accounts.put(new DataCenterScope(id), account));
        return supplied;
    }

    /// How much was seen of the farms that supply a data center.
    private Part generation(String dataCenter) {
        return allocator.suppliers(dataCenter, window).stream()
                .map(f -> farms.getOrDefault(f.id(), Account.NOTHING).coverage().generation())
                .reduce(Part.NONE, Part::plus);
    }

    private static Map<String, Long> energies(
            Map<String, Account> accounts, ToLongFunction<Account> energy) {
        return accounts.entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, e -> energy.applyAsLong(e.getValue())));
    }

    private static Account sum(Map<String, Account> accounts) {
        return accounts.values().stream().reduce(Account.NOTHING, Account::plus);
    }

    private Interval interval(Scope scope, Account account) {
        return new Interval(
                scope,
                window.start(),
                window.length(),
                account.energies(),
                account.coverage(),
                account.flags(),
                0);
    }
}
