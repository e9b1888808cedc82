package io.windlass.analytics.share;

import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Quota;
import java.util.ArrayList;
import java.util.List;

/// Deals out one farm's generation of one period: blocks first, then fractions of the rest.
final class FarmDeal {
    private static final double MILLIS_PER_HOUR = 3_600_000;
    private static final double MILLI = 1_000;

    private final Farm farm;
    private final List<Allotment> allotments = new ArrayList<>();
    private long left;

    FarmDeal(Farm farm, long generated) {
        this.farm = farm;
        this.left = generated;
    }

    /// @param contracts of this farm that are in force, by priority
    void deal(List<Contract> contracts, long millis) {
        for (var contract : contracts) {
            if (contract.quota() instanceof Quota.Block(double watts))
                allot(contract, watts * MILLI * (millis / MILLIS_PER_HOUR));
        }
        long rest = left;
        for (var contract : contracts) {
            if (contract.quota() instanceof Quota.Fraction(double of)) allot(contract, rest * of);
        }
    }

    private void allot(Contract contract, double most) {
        long allotted = Math.min(left, (long) Math.rint(most));
        allotments.add(Allotment.of(contract, allotted));
        left -= allotted;
    }

    Farm farm() {
        return farm;
    }

    List<Allotment> allotments() {
        return allotments;
    }

    /// What no contract takes, as it arrives at the grid connection.
    long unsold() {
        return left - Allotment.lost(left, farm.loss());
    }

    Remainder remainder(long pooled) {
        long onTheWay = allotments.stream().mapToLong(a -> a.allotted() - a.delivered()).sum();
        return new Remainder(onTheWay + left - unsold(), pooled, unsold() - pooled);
    }
}
