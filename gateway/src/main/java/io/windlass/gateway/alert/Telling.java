package io.windlass.gateway.alert;

import io.windlass.analytics.alert.Alert;
import io.windlass.analytics.alert.Notice;
import io.windlass.gateway.alert.AlertDesk.Surroundings;
import io.windlass.gateway.live.AlertNow;
import io.windlass.gateway.metrics.Meter;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands every word of alerts to the log, to the store and to the couriers.
final class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final Told told;
    private final Surroundings around;
    private final List<Courier> couriers;
    private final Duration repeat;
    private long repeatAt = System.nanoTime();

    /// @param repeat how often channels that forget are told again, on the wall
    Telling(Told told, Surroundings around, List<Courier> couriers, Duration repeat) {
        this.told = told;
        this.around = around;
        this.couriers = List.copyOf(couriers);
        this.repeat = repeat;
    }

    /// Tells what is new.
    ///
    /// @param current the alerts that are active now
    void tell(List<Alert> said, List<Notice> current) {
        for (var alert : said) {
            var now = told.of(alert);
            LOG.info(
                    "alert={} event={} told={} summary=\"{}\"",
                    now.id(),
                    now.event(),
                    now.told(),
                    now.summary());
            if (alert instanceof Alert.Raised) around.meters().add(Meter.ALERTS_RAISED);
            around.history().accept(List.of(AlertRows.of(now)));
            boolean past = isPast(alert.notice(), current);
            for (var courier : couriers) {
                if (!past || !courier.channel().repeats()) courier.take(now);
            }
        }
    }

    /// Tells channels that forget of what lasts, when it is time.
    void repeat(List<Notice> current) {
        if (System.nanoTime() - repeatAt < 0) return;
        repeatAt = System.nanoTime() + repeat.toNanos();
        for (var notice : current) {
            AlertNow alert = told.of(notice, "repeated");
            for (var courier : couriers) if (courier.channel().repeats()) courier.take(alert);
        }
    }

    /// Word of an alert that is over must not hide the one that came after it.
    private static boolean isPast(Notice notice, List<Notice> current) {
        return !notice.standing().active()
                && current.stream()
                        .anyMatch(
                                c -> c.rule() == notice.rule() && c.scope().equals(notice.scope()));
    }
}
