package io.windlass.gateway;

import io.windlass.gateway.feed.EdgeBoard;
import io.windlass.gateway.ingest.HostSession;
import io.windlass.gateway.ingest.Ingest;
import io.windlass.gateway.ingest.IngestPorts;
import io.windlass.gateway.keep.AckLoop;
import io.windlass.gateway.keep.Acks;
import io.windlass.gateway.keep.StoreQueue;
import io.windlass.gateway.keep.StoreWriter;
import io.windlass.gateway.ledger.Ledger;
import io.windlass.gateway.ledger.Resume;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.SampleRows;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.view.LatestSamples;
import io.windlass.gateway.web.LiveServer;
import io.windlass.settings.PlantTime;
import io.windlass.transport.mqtt.Backoff;
import io.windlass.transport.mqtt.MqttSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running gateway: one thread hears, one reckons, one stores, one acknowledges.
final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final int QUEUED_SAMPLES = 20_000;
    private static final Duration LEDGER_ENDS = Duration.ofSeconds(1);
    private static final Duration WRITER_ENDS = Duration.ofMillis(2_500);

    private final Parts parts;
    private final Thread reckoning;
    private final Thread writing;
    private final List<Thread> others;

    /// What is stopped and closed, in the order of the flow.
    private record Parts(
            HostSession host,
            MqttSession session,
            Ingest ingest,
            Ledger ledger,
            StoreWriter writer,
            AckLoop acks,
            Store store,
            LiveServer web) {}

    private Gateway(Parts parts) {
        this.parts = parts;
        var backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(15), new Random());
        reckoning = thread("ledger", parts.ledger());
        writing = thread("store", parts.writer());
        others =
                List.of(
                        thread("acks", parts.acks()),
                        thread("host", () -> parts.host().stayConnected(backoff)),
                        thread("beat", parts.host()::beat));
    }

    /// Wires everything and starts it.
    ///
    /// @throws Store.StoreUnavailable if the embedded store's file cannot be opened
    /// @throws IllegalStateException if the page's address cannot be had
    static Gateway start(Plan plan, PlantTime time) throws InterruptedException {
        var wall = InstantSource.system();
        var plant = time.clock(wall);
        var meters = new Meters();
        var board = new EdgeBoard();
        var latest = new LatestSamples();
        var rows = new SampleRows(plan.schema());
        var store = Stores.open(plan.config().store(), plan.schema(), plant);

        var acks = new Acks(plan.config().host());
        var queue = new StoreQueue(rows, QUEUED_SAMPLES, meters);
        var writer = new StoreWriter(queue, store, acks, meters);

        var resumed = new Resume(plan.portfolio(), store, rows).engine(plant.instant());
        var ledgerTime = Times.ledger(plan, time, plant, resumed.goesOn());
        var ledger = new Ledger(resumed.engine(), ledgerTime, board::online, queue::accept, meters);

        var tables = plan.tables();
        var ports =
                new IngestPorts(
                        List.of(latest, ledger, queue),
                        acks,
                        board,
                        plant,
                        Times.ahead(time),
                        plan.schema().readings(),
                        device -> Optional.ofNullable(tables.get(device)));
        var ingest = new Ingest(plan.config().host(), wall, meters, ports);
        var session = new MqttSession(Links.mqtt(plan.config()), ingest::handle);
        var host = new HostSession(plan.config().host(), session, ingest, wall);

        var shown = new Shown(plan, board, latest, ledger, queue, writer, store, host, meters);
        var web = new LiveServer(plan.config().http(), shown.views()).start();
        var ackLoop = new AckLoop(acks, wall, host::send, meters);
        var gateway =
                new Gateway(new Parts(host, session, ingest, ledger, writer, ackLoop, store, web));
        gateway.begin();
        LOG.info("gateway={} state=started http={}", plan.config().host(), web.port());
        return gateway;
    }

    /// The port of page and API.
    int port() {
        return parts.web().port();
    }

    /// Hears no more, stores and acknowledges what was heard, says goodbye.
    void stop() throws InterruptedException {
        parts.ingest().stop();
        reckoning.interrupt();
        var _ = reckoning.join(LEDGER_ENDS);
        parts.writer().stop();
        if (!writing.join(WRITER_ENDS)) writing.interrupt();
        parts.acks().sendDue();
        others.forEach(Thread::interrupt);
        parts.host().leave();
    }

    @Override
    public void close() {
        others.forEach(Thread::interrupt);
        parts.session().close();
        parts.web().close();
        parts.store().close();
    }

    private void begin() {
        writing.start();
        reckoning.start();
        others.forEach(Thread::start);
    }

    private static Thread thread(String name, Runnable loop) {
        return Thread.ofVirtual().name(name).unstarted(loop);
    }
}
