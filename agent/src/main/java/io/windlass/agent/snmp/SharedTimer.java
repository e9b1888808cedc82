package io.windlass.agent.snmp;

import java.util.Date;
import java.util.Timer;
import java.util.TimerTask;
import org.snmp4j.util.CommonTimer;

/// One thread for the timeouts of all engines, where SNMP4J would start one each. It ends with the
/// program.
final class SharedTimer implements CommonTimer {
    private final Timer timer = new Timer("snmp-timeouts", true);

    @Override
    public void schedule(TimerTask task, long delay) {
        timer.schedule(task, delay);
    }

    @Override
    public void schedule(TimerTask task, Date first, long period) {
        timer.schedule(task, first, period);
    }

    @Override
    public void schedule(TimerTask task, long delay, long period) {
        timer.schedule(task, delay, period);
    }

    @Override
    public void cancel() {
        // others go on
    }
}
