package io.windlass.gateway.metrics;

import java.util.Locale;

/// What is counted. The name on `/metrics` is `windlass_gateway_NAME_total`.
public enum Meter {
    MESSAGES("MQTT messages received."),
    GARBAGE("Messages on Sparkplug topics that could not be understood."),
    SAMPLES("Samples taken in, repeats included."),
    READINGS("Good readings in them."),
    FAULTS("Readings without a value in them."),
    HISTORICAL("Samples that were sent again or late."),
    UNKNOWN_BIRTH("Data messages not decoded for want of their birth."),
    UNKNOWN_METRIC("Metrics without a name or alias in their birth, or of no numeric type."),
    FOREIGN_UNIT("Metrics of foreign edges left out for a unit that is not the canonical one."),
    FUTURE("Samples refused because they lie in the future."),
    DOUBLE_DEVICE("Births and data refused because another edge polls the device."),
    SEQ_GAPS("Gaps in the sequence numbers of edges."),
    REBIRTHS("Rebirths asked for."),
    STALE_DEATHS("Deaths ignored because they belong to an earlier session."),
    STORED_SAMPLES("Samples known to be durable, repeats included."),
    STORED_READINGS("Good readings in them."),
    REFUSED_ROWS("Rows that the store will never take."),
    STORE_FAILURES("Writes that found the store unavailable."),
    STORE_WAITS("Times that intake waited for the store: back-pressure."),
    DROPPED_SAMPLES("Samples let go while the store was down; edges with a spool send them again."),
    DROPPED_FIGURES("Rows of figures let go while the store was down."),
    ACKS("Acknowledgements sent."),
    LEDGER_WAITS("Times that intake waited for the ledger: back-pressure."),
    LEDGER_FAILURES("Samples that the ledger could not take; a fault in the program."),
    INTERVALS("Intervals closed."),
    ALERTS_RAISED("Alerts raised, folded and shelved ones included."),
    ALERTS_TOLD("Words of alerts taken by a channel, repeats included."),
    ALERT_RETRIES("Times that a channel did not take alerts and was tried again."),
    ALERTS_REFUSED("Words of alerts that a channel will never take."),
    ALERT_MINUTES_LOST("Batches of minutes that alerts were too slow to judge."),
    ALERT_SAVES_FAILED("Times that alerts could not be written to their file."),
    RECOMPUTES("Samples that came too late for a closed interval: it is reckoned again."),
    REVISIONS("Intervals that late samples changed."),
    RECKONED_AGAIN("Intervals reckoned again from stored readings, changed or not."),
    MARKS_REFUSED("Late samples not acknowledged because too many intervals are to be reckoned."),
    CHECKPOINTS("Checkpoints written."),
    CHECKPOINT_BYTES("Bytes of them."),
    CHECKPOINT_FAILURES("Checkpoints that could not be written."),
    GAPS("Gaps in the offsets of edges: void after a crash, dropped, or let go by another host."),
    EDGE_LOST("Samples that edges say they lost: no room, or no message could carry them."),
    DEAD_LETTERS("Samples that the store will never take, kept in the dead-letter file."),
    DEAD_LETTER_FAILURES("Samples that could not even be kept there; their edges keep them.");

    private final String help;

    Meter(String help) {
        this.help = help;
    }

    String metric() {
        return "windlass_gateway_" + name().toLowerCase(Locale.ROOT) + "_total";
    }

    String help() {
        return help;
    }
}
