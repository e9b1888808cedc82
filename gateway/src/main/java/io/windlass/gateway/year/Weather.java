package io.windlass.gateway.year;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;

/// What wind and sun allow, as a part of rated power. Made up, but with the shape of northern
/// Hebei: windy in winter and spring, Weibull-distributed, slow to change; the sun of 41° N behind
/// clouds. With the defaults wind makes about 28 % and sun about 17 % of rated power over a year.
final class Weather {
    private static final double WEIBULL_SHAPE = 2.0;
    private static final double WEIBULL_SCALE = 7.0;
    private static final double SEASON = 0.13;
    private static final double WINDIEST_DAY = 75;
    private static final double CUT_IN = 3;
    private static final double RATED = 11.5;
    private static final double LATITUDE = Math.toRadians(40.8);
    private static final double LONGITUDE_HOURS = 114.9 / 15;
    private static final double TILT = Math.toRadians(23.45);
    private static final double STEPS_WIND = 32;
    private static final double STEPS_CLOUDS = 16;
    private static final double REGIONAL = 0.9;

    private final Noise regionalWind;
    private final Noise localWind;
    private final Noise clouds;
    private double wind;
    private double sun;

    Weather(Random random) {
        regionalWind = new Noise(random, STEPS_WIND);
        localWind = new Noise(random, STEPS_WIND);
        clouds = new Noise(random, STEPS_CLOUDS);
    }

    /// Moves on by a quarter of an hour, to an instant.
    void next(Instant at) {
        var utc = at.atZone(ZoneOffset.UTC);
        double day = utc.getDayOfYear() + utc.getHour() / 24.0;
        double hour = utc.getHour() + utc.getMinute() / 60.0 + LONGITUDE_HOURS;
        double mixed =
                REGIONAL * regionalWind.next()
                        + Math.sqrt(1 - REGIONAL * REGIONAL) * localWind.next();
        wind = windPower(speed(Noise.rank(mixed), day));
        sun = sunPower(day, hour, Noise.rank(clouds.next()));
    }

    double wind() {
        return wind;
    }

    double sun() {
        return sun;
    }

    private static double speed(double rank, double day) {
        double season = 1 + SEASON * Math.cos(2 * Math.PI * (day - WINDIEST_DAY) / 365);
        double scale = WEIBULL_SCALE * season;
        return scale * Math.pow(-Math.log(1 - rank), 1 / WEIBULL_SHAPE);
    }

    private static double windPower(double speed) {
        if (speed < CUT_IN) return 0;
        double cubes = Math.pow(speed, 3) - Math.pow(CUT_IN, 3);
        return Math.min(1, cubes / (Math.pow(RATED, 3) - Math.pow(CUT_IN, 3)));
    }

    private static double sunPower(double day, double hour, double cloudless) {
        double declination = TILT * Math.sin(2 * Math.PI * (284 + day) / 365);
        double angle = 2 * Math.PI * (hour - 12) / 24;
        double height =
                Math.sin(LATITUDE) * Math.sin(declination)
                        + Math.cos(LATITUDE) * Math.cos(declination) * Math.cos(angle);
        return height <= 0 ? 0 : Math.pow(height, 1.15) * (0.35 + 0.65 * cloudless);
    }
}
