package io.windlass.analytics.plant;

import java.util.ArrayList;

/// A data center's right to part of a farm's energy.
///
/// @param id what its figures are known by
/// @param farm the farm's id
/// @param dataCenter the data center's id
/// @param loss lost on the way between the farm and the data center, 0 up to less than 1
public record Contract(
        String id, String farm, String dataCenter, Quota quota, double loss, Term term) {
    public Contract {
        var problems = new ArrayList<String>();
        if (id.isBlank()) problems.add("id of a contract is empty");
        switch (quota) {
            case Quota.Fraction(double of) -> {
                if (!(of > 0 && of <= 1))
                    problems.add("fraction " + of + " of " + farm + " is not in 0..1");
            }
            case Quota.Block(double watts) -> {
                if (!(watts > 0 && watts < Double.MAX_VALUE))
                    problems.add("block of " + watts + " W of " + farm + " is not above zero");
            }
        }
        if (!(loss >= 0 && loss < 1))
            problems.add("loss " + loss + " of " + farm + " is not in 0..1");
        InvalidPlant.throwIfAny(problems);
    }

    /// A fraction of all that the farm generates, at all times.
    public Contract(String farm, String dataCenter, double fraction, double loss) {
        this(
                id(farm, dataCenter),
                farm,
                dataCenter,
                new Quota.Fraction(fraction),
                loss,
                Term.ALWAYS);
    }

    /// The id of a contract that is given none.
    public static String id(String farm, String dataCenter) {
        return farm + "." + dataCenter;
    }
}
