package io.windlass.gateway;

import io.windlass.gateway.feed.EdgeBoard;
import io.windlass.gateway.ingest.HostSession;
import io.windlass.gateway.keep.StoreWriter;
import io.windlass.gateway.ledger.CheckpointWriter;
import io.windlass.gateway.ledger.Reckoning;
import io.windlass.gateway.live.Health;
import io.windlass.gateway.metrics.Exposition;
import io.windlass.gateway.view.LatestSamples;
import io.windlass.gateway.view.LiveView;
import io.windlass.gateway.view.StoredFigures;
import io.windlass.gateway.web.Views;
import java.util.Map;

/// What the web server is given to show.
record Shown(
        Plan plan,
        EdgeBoard board,
        LatestSamples latest,
        Reckoning reckoning,
        Keeping keeping,
        StoreWriter writer,
        HostSession host,
        Sharing sharing,
        Alerting alerting) {
    Views views() {
        var live = new LiveView(plan.config().host(), plan.portfolio().id(), latest);
        var figures = new StoredFigures(plan.portfolio(), keeping.store());
        return new Views(
                live.of(reckoning.ledger()::now, board::all, writer::state),
                figures::history,
                figures::totals,
                latest::read,
                sharing.views(reckoning.ledger()::now),
                this::health,
                exposition()::text,
                alerting.board()::read,
                alerting.shelving());
    }

    private Health health() {
        var broker = host.isPresent() ? StoreWriter.OK : "not connected";
        var checkpoint = reckoning.checkpoints().state();
        boolean ok =
                host.isPresent()
                        && writer.state().equals(StoreWriter.OK)
                        && checkpoint.equals(CheckpointWriter.OK);
        var role = plan.config().observer() ? "observer: acknowledges nothing" : "host";
        return new Health(
                ok,
                Map.of(
                        "broker", broker,
                        "store", writer.state(),
                        "checkpoint", checkpoint,
                        "role", role));
    }

    private Exposition exposition() {
        return new Exposition(keeping.meters())
                .gauge(
                        "broker_up",
                        "1 while connected to the broker.",
                        () -> host.isPresent() ? 1 : 0)
                .gauge(
                        "store_up",
                        "1 while the store takes what is written.",
                        () -> writer.state().equals(StoreWriter.OK) ? 1 : 0)
                .gauge("edges_online", "Edges that are.", () -> board.online().size())
                .gauge("alerts_active", "Alerts that are.", alerting.board()::active)
                .gauge(
                        "alerts_undelivered",
                        "Words of alerts that a channel has not taken yet.",
                        alerting.board()::waiting)
                .gauge("store_waiting", "Samples waiting for the store.", keeping.queue()::waiting)
                .gauge(
                        "periods_waiting",
                        "Settlement periods waiting to be rolled up.",
                        sharing.rollUps()::waiting)
                .gauge(
                        "ledger_waiting",
                        "Samples waiting for the ledger.",
                        reckoning.ledger()::waiting)
                .gauge(
                        "checkpoint_up",
                        "1 while the checkpoint can be written.",
                        () -> reckoning.checkpoints().state().equals(CheckpointWriter.OK) ? 1 : 0)
                .gauge(
                        "dirty_intervals",
                        "Intervals to be reckoned again.",
                        reckoning.recomputer()::waiting);
    }
}
