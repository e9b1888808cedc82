package io.windlass.analytics.power;

import io.windlass.analytics.plant.PowerCurve;

/// Whether a turbine stands still because of a storm. It stops above cut-out and comes back only
/// below cut-back, so what lies between depends on what was before.
public final class Storm {
    private Storm() {}

    public static boolean next(boolean stopped, double windMs, PowerCurve curve) {
        if (windMs > curve.cutOutMs()) return true;
        return stopped && windMs >= curve.cutBackMs();
    }

    /// True when the wind alone decides.
    public static boolean decides(double windMs, PowerCurve curve) {
        return windMs > curve.cutOutMs() || windMs < curve.cutBackMs();
    }
}
