package io.windlass.analytics;

import io.windlass.analytics.Scope.DataCenterScope;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.Scope.PortfolioScope;
import io.windlass.analytics.Scope.TurbineScope;
import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.ledger.Account;
import io.windlass.analytics.ledger.DataCenterLedger;
import io.windlass.analytics.ledger.FarmLedger;
import io.windlass.analytics.ledger.Supply;
import io.windlass.analytics.plant.Portfolio;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Closes one interval of every scope, in the order turbines, farms, data centers, portfolio.
final class Closing {
    private final Portfolio portfolio;
    private final Map<Scope, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Account> farms = new HashMap<>();
    private final long from;
    private final long to;
    private Account whole = Account.NOTHING;

    Closing(Portfolio portfolio, long from, long to) {
        this.portfolio = portfolio;
        this.from = from;
        this.to = to;
    }

    void farm(FarmLedger ledger) {
        var farm = Account.NOTHING;
        for (var turbine : ledger.close(from, to).entrySet()) {
            accounts.put(new TurbineScope(turbine.getKey()), turbine.getValue());
            farm = farm.plus(turbine.getValue());
        }
        farms.put(ledger.farm().id(), farm);
        accounts.put(new FarmScope(ledger.farm().id()), farm);
        whole = whole.plus(farm);
    }

    /// After all farms.
    void dataCenter(DataCenterLedger ledger) {
        var id = ledger.dataCenter().id();
        var contracts =
                portfolio.contracts().stream().filter(c -> c.dataCenter().equals(id)).toList();
        var account = ledger.close(from, to, Supply.of(contracts, farms));
        accounts.put(new DataCenterScope(id), account);
        whole = whole.plus(loadOnly(account));
    }

    /// The farms' coverage is in the whole already.
    private static Account loadOnly(Account dataCenter) {
        var coverage = dataCenter.coverage();
        return new Account(
                dataCenter.energies(),
                new Coverage(
                        Part.NONE, coverage.curtailment(), coverage.sources(), coverage.load()),
                dataCenter.remarks());
    }

    /// The intervals, the portfolio's last.
    Map<Scope, Interval> intervals() {
        accounts.put(new PortfolioScope(portfolio.id()), whole);
        var intervals = new LinkedHashMap<Scope, Interval>();
        accounts.forEach((scope, account) -> intervals.put(scope, interval(scope, account)));
        return intervals;
    }

    private Interval interval(Scope scope, Account account) {
        return new Interval(
                scope,
                Instant.ofEpochMilli(from),
                Duration.ofMillis(to - from),
                account.energies(),
                account.coverage(),
                account.flags(),
                0);
    }
}
