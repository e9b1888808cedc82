package io.windlass.gateway;

import io.windlass.gateway.alert.AlertDesk.Surroundings;
import io.windlass.gateway.alert.TargetWatch;
import io.windlass.gateway.checkpoint.StateFolder;
import io.windlass.gateway.feed.EdgeBoard;
import io.windlass.gateway.ingest.HostSession;
import io.windlass.gateway.ingest.Ingest;
import io.windlass.gateway.ingest.IngestPorts;
import io.windlass.gateway.keep.AckLoop;
import io.windlass.gateway.keep.StoreWriter;
import io.windlass.gateway.ledger.CheckpointWriter;
import io.windlass.gateway.ledger.Reckoning;
import io.windlass.gateway.store.Figures;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.view.LatestSamples;
import io.windlass.gateway.web.LiveServer;
import io.windlass.settings.PlantTime;
import io.windlass.transport.mqtt.Backoff;
import io.windlass.transport.mqtt.MqttSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running gateway: one thread hears, one reckons, one stores, one acknowledges.
final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final Duration THREAD_ENDS = Duration.ofSeconds(1);
    private static final Duration WRITER_ENDS = Duration.ofMillis(2_500);

    private final Parts parts;
    private final boolean observer;
    private final Thread reckoning;
    private final CheckpointWriter checkpoints;
    private final Thread checkpointing;
    private final Thread writing;
    private final List<Thread> others;

    /// What is stopped and closed, in the order of the flow.
    private record Parts(
            HostSession host,
            MqttSession session,
            Ingest ingest,
            StoreWriter writer,
            AckLoop acks,
            Store store,
            LiveServer web,
            Alerting alerting,
            StateFolder folder) {}

    /// @param observer another host acknowledges: this one never does
    private Gateway(Parts parts, Reckoning reckoners, List<Thread> sharing, boolean observer) {
        this.parts = parts;
        this.observer = observer;
        var backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(15), new Random());
        reckoning = thread("ledger", reckoners.ledger());
        checkpoints = reckoners.checkpoints();
        checkpointing = thread("checkpoints", checkpoints);
        writing = thread("store", parts.writer());
        others = new ArrayList<>(sharing);
        others.add(thread("recompute", reckoners.recomputer()));
        others.add(thread("acks", observer ? Gateway::observe : parts.acks()));
        others.add(thread("host", () -> parts.host().stayConnected(backoff)));
        others.add(thread("beat", parts.host()::beat));
    }

    /// Wires everything and starts it.
    ///
    /// @throws Store.StoreUnavailable if the embedded store's file cannot be opened
    /// @throws IllegalStateException if the page's address or the state's folder cannot be had
    static Gateway start(Plan plan, PlantTime time) throws InterruptedException {
        var folder = StateFolder.take(plan.config().stateDir());
        var wall = InstantSource.system();
        var plant = time.clock(wall);
        var keeping = Keeping.of(plan, folder, plant, wall);
        var board = new EdgeBoard();
        var latest = new LatestSamples();
        var reckoning = Reckoners.resume(plan, time, keeping, folder, board);
        var acks = keeping.acks();
        var meters = keeping.meters();
        var sharing = Sharing.over(keeping.store(), plan, plant, meters);
        var writer =
                new StoreWriter(keeping.queue(), sharing.store(), reckoning.ledger(), acks, meters);

        var tables = plan.tables();
        var ports =
                new IngestPorts(
                        List.of(latest, reckoning.ledger(), keeping.queue()),
                        acks,
                        board,
                        plant,
                        Times.ahead(time),
                        plan.schema().readings(),
                        device -> Optional.ofNullable(tables.get(device)));
        var ingest = new Ingest(plan.config().host(), wall, meters, ports);
        var session = new MqttSession(Links.mqtt(plan.config()), ingest::handle);
        var host = new HostSession(plan.config().host(), session, ingest, wall);
        var around =
                new Surroundings(
                        keeping.judged(),
                        keeping.store(),
                        rows -> keeping.queue().accept(new Figures(rows, fate -> {})),
                        reckoning.ledger()::now,
                        board::all,
                        new TargetWatch(
                                sharing.views(reckoning.ledger()::now).targets()::read, plant),
                        plant,
                        Times.tick(time),
                        meters);
        var alerting = Alerting.of(plan, folder.path(), around, session::publish);
        var shown =
                new Shown(plan, board, latest, reckoning, keeping, writer, host, sharing, alerting);
        var web = new LiveServer(plan.config().http(), shown.views()).start();
        var ackLoop = new AckLoop(acks, wall, host::send, meters);
        var parts =
                new Parts(
                        host,
                        session,
                        ingest,
                        writer,
                        ackLoop,
                        keeping.store(),
                        web,
                        alerting,
                        folder);
        var shared =
                List.of(
                        thread("rollup", sharing.rollUps()),
                        thread("headroom", sharing.telling(reckoning.ledger()::now, host, time)));
        var gateway = new Gateway(parts, reckoning, shared, plan.config().observer());
        gateway.begin();
        LOG.info("gateway={} state=started http={}", plan.config().host(), web.port());
        return gateway;
    }

    /// The port of page and API.
    int port() {
        return parts.web().port();
    }

    /// Hears no more, stores, counts and acknowledges what was heard, says goodbye.
    void stop() throws InterruptedException {
        parts.ingest().stop();
        parts.writer().stop();
        if (!writing.join(WRITER_ENDS)) writing.interrupt();
        reckoning.interrupt();
        var _ = reckoning.join(THREAD_ENDS);
        checkpoints.stop();
        var _ = checkpointing.join(THREAD_ENDS);
        if (!observer) parts.acks().sendDue();
        others.forEach(Thread::interrupt);
        parts.host().leave();
    }

    @Override
    public void close() {
        others.forEach(Thread::interrupt);
        parts.alerting().close();
        parts.session().close();
        parts.web().close();
        parts.store().close();
        parts.folder().close();
    }

    private void begin() {
        writing.start();
        checkpointing.start();
        reckoning.start();
        others.forEach(Thread::start);
        parts.alerting().start();
    }

    private static void observe() {
        LOG.warn(
                "role=observer effect=\"nothing is acknowledged: what another host has let go never"
                        + " comes here, so completeness is not promised\"");
    }

    private static Thread thread(String name, Runnable loop) {
        return Thread.ofVirtual().name(name).unstarted(loop);
    }
}
