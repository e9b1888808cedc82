package io.windlass.gateway.alert;

import io.windlass.gateway.live.AlertNow;
import io.windlass.transport.mqtt.Publish;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Takes what it is told to take, event by event, like a webhook.
final class FakeChannel implements Channel {
    final List<AlertNow> taken = new ArrayList<>();
    private final Function<List<AlertNow>, Publish> answers;

    FakeChannel(Function<List<AlertNow>, Publish> answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public boolean wants(AlertNow alert) {
        return alert.told();
    }

    @Override
    public String key(AlertNow alert) {
        return alert.id() + alert.event();
    }

    @Override
    public int most() {
        return 10;
    }

    @Override
    public boolean repeats() {
        return false;
    }

    @Override
    public synchronized Publish tell(List<AlertNow> alerts) {
        var answer = answers.apply(alerts);
        if (answer instanceof Publish.Acked) taken.addAll(alerts);
        return answer;
    }
}
