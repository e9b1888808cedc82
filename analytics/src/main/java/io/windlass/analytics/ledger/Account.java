package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.LoadEnergy;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Sources;
import java.util.EnumSet;
import java.util.Set;

/// Energies with what they rest on. A whole is the sum of its parts.
///
/// @param remarks flags other than those of the coverage
public record Account(Energies energies, Coverage coverage, Set<Flag> remarks) {
    public static final Account NOTHING = new Account(Energies.ZERO, Coverage.NONE, Set.of());

    public Account {
        remarks = Set.copyOf(remarks);
    }

    public Account plus(Account other) {
        var all = EnumSet.noneOf(Flag.class);
        all.addAll(remarks);
        all.addAll(other.remarks);
        return new Account(energies.plus(other.energies), coverage.plus(other.coverage), all);
    }

    /// A load with what is delivered to it.
    ///
    /// @param delivered in mWh
    /// @param generation how much was seen of the farms that it comes from
    public Account supplied(long delivered, Part generation) {
        var load = energies.load();
        long matched = Math.min(load.facility(), delivered);
        return new Account(
                Energies.of(new LoadEnergy(load.it(), load.facility(), delivered, matched)),
                new Coverage(
                        generation, Part.NONE, Sources.NONE, coverage.load(), coverage.facility()),
                remarks);
    }

    /// The same without the coverage of the farms, where that is told already.
    public Account withoutSupply() {
        return new Account(energies, Coverage.of(coverage.load(), coverage.facility()), remarks);
    }

    /// The same with more remarks.
    public Account with(Set<Flag> more) {
        return plus(new Account(Energies.ZERO, Coverage.NONE, more));
    }

    /// The remarks and the flag of the worst coverage.
    public Set<Flag> flags() {
        var all = EnumSet.of(Flag.ofCoverage(coverage.worst()));
        all.addAll(remarks);
        return all;
    }
}
