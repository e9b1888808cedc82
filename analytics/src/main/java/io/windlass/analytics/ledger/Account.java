package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.WindEnergy;
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

    static Account of(WindEnergy wind, Coverage coverage, Set<Flag> remarks) {
        return new Account(Energies.of(wind), coverage, remarks);
    }

    public Account plus(Account other) {
        var all = EnumSet.noneOf(Flag.class);
        all.addAll(remarks);
        all.addAll(other.remarks);
        return new Account(energies.plus(other.energies), coverage.plus(other.coverage), all);
    }

    /// The remarks and the flag of the worst coverage.
    public Set<Flag> flags() {
        var all = EnumSet.of(Flag.ofCoverage(coverage.worst()));
        all.addAll(remarks);
        return all;
    }
}
