package io.windlass.gateway;

import io.windlass.gateway.alert.AlertBoard;
import io.windlass.gateway.alert.AlertDesk;
import io.windlass.gateway.alert.AlertDesk.Surroundings;
import io.windlass.gateway.alert.Couriers;
import io.windlass.gateway.web.Views.Shelving;
import io.windlass.settings.Secret;
import io.windlass.transport.mqtt.Message;
import io.windlass.transport.mqtt.Publish;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The alerts of a running gateway: one thread judges, one per channel tells.
final class Alerting implements AutoCloseable {
    private final AlertDesk desk;
    private final AlertBoard board;
    private final Couriers couriers;
    private final Optional<Secret> token;
    private final List<Thread> threads = new ArrayList<>();

    private Alerting(AlertDesk desk, AlertBoard board, Couriers couriers, Optional<Secret> token) {
        this.desk = desk;
        this.board = board;
        this.couriers = couriers;
        this.token = token;
    }

    /// @param folder where alerts outlive the gateway
    /// @param publish to the broker
    static Alerting of(
            Plan plan, Path folder, Surroundings around, Function<Message, Publish> publish) {
        var config = plan.config().alerts();
        var couriers =
                Couriers.of(config.deliver(), publish, InstantSource.system(), around.meters());
        var desk = couriers.desk(plan.portfolio(), config, folder, around);
        var board = new AlertBoard(desk, around.store());
        return new Alerting(desk, board, couriers, config.tokenFile());
    }

    AlertBoard board() {
        return board;
    }

    Shelving shelving() {
        return new Shelving(token, board::shelve, desk::unshelve);
    }

    void start() {
        threads.add(Thread.ofVirtual().name("alerts").start(desk));
        for (var loop : couriers.loops())
            threads.add(Thread.ofVirtual().name("courier").start(loop));
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        couriers.close();
    }
}
