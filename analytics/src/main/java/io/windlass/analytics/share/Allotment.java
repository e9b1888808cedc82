package io.windlass.analytics.share;

import io.windlass.analytics.plant.Contract;

/// What a contract is given of a farm's generation, and what arrives of it, in mWh.
record Allotment(Contract contract, long allotted, long delivered) {
    static Allotment of(Contract contract, long allotted) {
        return new Allotment(contract, allotted, allotted - lost(allotted, contract.loss()));
    }

    /// Whole mWh.
    static long lost(long energy, double loss) {
        return (long) Math.rint(energy * loss);
    }
}
