package io.windlass.gateway.config;

import io.windlass.analytics.learn.CurveFit.Point;
import io.windlass.analytics.plant.PowerCurve;
import io.windlass.analytics.plant.Turbine;
import java.util.List;
import java.util.Locale;

/// A learned power curve as a file that [TurbineTypeFile] reads.
public final class TurbineTypeText {
    private static final double KILO = 1000;
    private static final double CUT_IN_MS = 3;
    private static final double CUT_OUT_MS = 25;
    private static final double CUT_BACK_MS = 22;

    private TurbineTypeText() {}

    /// Cut-in and cut-out are those of the turbine's present curve; wind is that of its nacelle, so
    /// there is no transfer function.
    ///
    /// @param source where the points are from
    public static String of(Turbine turbine, List<Point> points, String source) {
        var device = turbine.device();
        var curve = turbine.curve();
        var text = new StringBuilder();
        text.append("name: ")
                .append(device.site())
                .append('-')
                .append(device.device())
                .append('\n');
        if (!turbine.type().name().isEmpty())
            text.append("model: ").append(turbine.type().name()).append('\n');
        text.append("source: ").append(source).append('\n');
        line(text, "rated_power: %skW", turbine.ratedWatts() / KILO);
        line(text, "cut_in: %s", curve.map(PowerCurve::cutInMs).orElse(CUT_IN_MS));
        line(text, "cut_out: %s", curve.map(PowerCurve::cutOutMs).orElse(CUT_OUT_MS));
        line(text, "cut_back: %s", curve.map(PowerCurve::cutBackMs).orElse(CUT_BACK_MS));
        text.append("curve:\n");
        for (var point : points)
            text.append(
                    String.format(
                            Locale.ROOT,
                            "  - {wind_ms: %.1f, power_kw: %.3f, points: %d}%n",
                            point.windMs(),
                            point.watts() / KILO,
                            point.points()));
        return text.toString();
    }

    private static void line(StringBuilder text, String form, double value) {
        text.append(String.format(Locale.ROOT, form, value)).append('\n');
    }
}
