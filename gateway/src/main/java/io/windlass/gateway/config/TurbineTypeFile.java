package io.windlass.gateway.config;

import io.windlass.analytics.plant.PowerCurve;
import io.windlass.analytics.plant.Table;
import io.windlass.settings.Default;
import io.windlass.settings.Place;
import java.util.List;
import java.util.Optional;

/// A turbine type: one YAML file in a folder of `turbine_types`.
///
/// @param name by which farms ask for it
/// @param model machines of one model and rated power stand for each other as benchmarks; the name
///   if it is not given. A learned curve keeps the model of its machine
/// @param source where the figures are from
/// @param cutIn wind speed in m/s below which it makes nothing
/// @param cutOut wind speed in m/s above which it stops for the storm
/// @param cutBack wind speed in m/s below which it returns from the storm; 3 m/s below `cut_out` if
///   it is not given
/// @param curve at 1.225 kg/m³, by wind speed
/// @param nacelleTransfer free wind speed over nacelle wind speed; they are the same if not given
public record TurbineTypeFile(
        String name,
        Optional<String> model,
        Optional<String> source,
        Watts ratedPower,
        double cutIn,
        double cutOut,
        Optional<Double> cutBack,
        List<CurvePoint> curve,
        @Default("[]") List<TransferPoint> nacelleTransfer,
        Place place) {
    private static final double HYSTERESIS_MS = 3;
    private static final double WATTS = 1000;

    public TurbineTypeFile {
        powerCurve(curve, nacelleTransfer, new Storm(cutIn, cutOut, cutBack));
    }

    /// A point of the power curve.
    ///
    /// @param points how many means it was learned from
    public record CurvePoint(double windMs, double powerKw, Optional<Integer> points) {}

    /// A point of the nacelle transfer function.
    public record TransferPoint(double nacelleMs, double freeMs) {}

    private record Storm(double cutIn, double cutOut, Optional<Double> cutBack) {}

    String modelName() {
        return model.orElse(name);
    }

    PowerCurve powerCurve() {
        return powerCurve(curve, nacelleTransfer, new Storm(cutIn, cutOut, cutBack));
    }

    private static PowerCurve powerCurve(
            List<CurvePoint> curve, List<TransferPoint> transfer, Storm storm) {
        return new PowerCurve(
                new Table(
                        curve.stream()
                                .map(p -> new Table.Point(p.windMs(), p.powerKw() * WATTS))
                                .toList()),
                storm.cutIn(),
                storm.cutOut(),
                storm.cutBack().orElse(storm.cutOut() - HYSTERESIS_MS),
                transfer.isEmpty() ? PowerCurve.IDENTITY : table(transfer));
    }

    private static Table table(List<TransferPoint> transfer) {
        return new Table(
                transfer.stream().map(p -> new Table.Point(p.nacelleMs(), p.freeMs())).toList());
    }
}
