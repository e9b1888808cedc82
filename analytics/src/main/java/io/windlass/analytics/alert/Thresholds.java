package io.windlass.analytics.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// When which rule raises and clears. Ratios are 0..1, powers parts of rated power.
///
/// @param floors what must be seen for anything to change
/// @param conditions of the rules that do not speak of curtailment
public record Thresholds(
        Floors floors,
        Level elevated,
        Level high,
        Rise spike,
        Sustained sustained,
        Delays noData,
        Conditions conditions,
        Chatter chatter,
        Duration longestShelving) {
    /// The defaults of analytics.md §B: 8 % and 5 % are the region's, 5 % and 20 % the regulator's.
    public static final Thresholds DEFAULT =
            new Thresholds(
                    new Floors(Duration.ofMinutes(5), 0.8, 0.10, 0.01),
                    new Level(0.08, Duration.ofMinutes(2), 0.05, Duration.ofMinutes(5)),
                    new Level(0.20, Duration.ofMinutes(2), 0.15, Duration.ofMinutes(5)),
                    new Rise(0.05, 0.10, Duration.ofMinutes(5), Duration.ofMinutes(5)),
                    new Sustained(0.05, Duration.ofHours(24)),
                    delays(10, 2),
                    new Conditions(delays(0, 0), delays(2, 1), delays(5, 2), delays(0, 5)),
                    new Chatter(3, Duration.ofMinutes(15)),
                    Duration.ofHours(8));

    public Thresholds {
        refuse(longestShelving.isNegative(), "longest_shelving " + longestShelving);
    }

    private static Delays delays(long on, long off) {
        return new Delays(Duration.ofMinutes(on), Duration.ofMinutes(off));
    }

    /// What an evaluation needs.
    ///
    /// @param window the span that ratios are of
    /// @param leastCoverage of rated power; with less nothing changes
    /// @param leastOffered by the wind, of rated power; with less nothing changes
    /// @param leastCurtailed of rated power; with less nothing is raised
    public record Floors(
            Duration window, double leastCoverage, double leastOffered, double leastCurtailed) {
        public Floors {
            refuse(window.toMillis() < 1, "window " + window + " is not positive");
            part("least_coverage", leastCoverage);
            part("least_offered", leastOffered);
            part("least_curtailed", leastCurtailed);
        }
    }

    /// How long a condition must last, and how long it must be gone.
    public record Delays(Duration onFor, Duration offFor) {
        public Delays {
            refuse(onFor.isNegative(), "on_for " + onFor + " is negative");
            refuse(offFor.isNegative(), "off_for " + offFor + " is negative");
        }
    }

    /// On at or above a ratio for so long, off below another for so long.
    public record Level(double on, Duration onFor, double off, Duration offFor) {
        public Level {
            part("on", on);
            part("off", off);
            refuse(off > on, "off " + off + " is above on " + on);
            new Delays(onFor, offFor);
        }

        Delays delays() {
            return new Delays(onFor, offFor);
        }
    }

    /// On at once when ratio and curtailed power both rise by so much within a span.
    public record Rise(double ratio, double power, Duration within, Duration offFor) {
        public Rise {
            part("ratio", ratio);
            part("power", power);
            refuse(within.toMillis() < 1, "within " + within + " is not positive");
            new Delays(Duration.ZERO, offFor);
        }
    }

    /// On while the ratio of 24 h is at or above this and above that of the 24 h before.
    ///
    /// @param remind how often it is told again while it lasts
    public record Sustained(double ratio, Duration remind) {
        public Sustained {
            part("ratio", ratio);
            refuse(remind.toMillis() < 1, "remind " + remind + " is not positive");
        }
    }

    /// Delays of the rules that watch conditions.
    public record Conditions(
            Delays targetAtRisk, Delays edgeOffline, Delays deviceSilent, Delays limitNotFollowed) {
        Delays of(Rule rule) {
            return switch (rule) {
                case TARGET_AT_RISK -> targetAtRisk;
                case EDGE_OFFLINE -> edgeOffline;
                case DEVICE_SILENT -> deviceSilent;
                case LIMIT_NOT_FOLLOWED -> limitNotFollowed;
                case ELEVATED, HIGH, SPIKE, SUSTAINED, NO_DATA ->
                        throw new IllegalArgumentException(rule + " is no condition");
            };
        }
    }

    /// An alert that turns more often than this within a span is held until it is quiet for that
    /// span.
    public record Chatter(int transitions, Duration within) {
        public Chatter {
            refuse(transitions < 1, "transitions " + transitions + " is not positive");
            refuse(within.toMillis() < 1, "within " + within + " is not positive");
        }

        /// The instants that still count.
        List<Long> recent(List<Long> instants, long now) {
            var recent = new ArrayList<Long>();
            for (long at : instants) if (at > now - within.toMillis()) recent.add(at);
            return recent;
        }
    }

    private static void part(String name, double value) {
        refuse(!(value >= 0 && value <= 1), name + " " + value + " is not in 0..1");
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) throw new IllegalArgumentException(message);
    }
}
