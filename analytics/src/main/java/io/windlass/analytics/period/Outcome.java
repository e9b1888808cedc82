package io.windlass.analytics.period;

import io.windlass.analytics.Scope;
import io.windlass.analytics.share.Allocation;
import io.windlass.analytics.share.Allocator;
import io.windlass.analytics.time.Window;
import java.util.HashMap;
import java.util.Map;

/// Who got what in a window, and who would have got what had the grid curtailed nothing.
record Outcome(Allocation actual, Allocation free) {
    /// By the sums of a window.
    static Outcome of(Allocator allocator, Window window, Map<Scope, Tally> tallies) {
        var generated = new HashMap<String, Long>();
        var available = new HashMap<String, Long>();
        var used = new HashMap<String, Long>();
        tallies.forEach((scope, tally) -> {
            var wind = tally.energies().wind();
            if (scope instanceof Scope.FarmScope(String id)) {
                generated.put(id, wind.generated());
                available.put(id, wind.generated() + wind.grid());
            }
            if (scope instanceof Scope.DataCenterScope(String id))
                used.put(id, tally.energies().load().facility());
        });
        return new Outcome(
                allocator.allocate(window, generated, used),
                allocator.allocate(window, available, used));
    }

    long delivered(String dataCenter) {
        return actual.delivered(dataCenter);
    }

    /// Kept from a data center by the grid.
    long curtailed(String dataCenter) {
        return free.delivered(dataCenter) - actual.delivered(dataCenter);
    }

    /// Kept from a contract by the grid.
    long contractCurtailed(String contract) {
        return free.contract(contract).delivered() - actual.contract(contract).delivered();
    }
}
