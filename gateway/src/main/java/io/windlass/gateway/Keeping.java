package io.windlass.gateway;

import io.windlass.gateway.alert.FigureFeed;
import io.windlass.gateway.checkpoint.StateFolder;
import io.windlass.gateway.keep.Acks;
import io.windlass.gateway.keep.DeadLetters;
import io.windlass.gateway.keep.StoreQueue;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.Figures;
import io.windlass.gateway.store.SampleRows;
import io.windlass.gateway.store.Store;
import java.time.InstantSource;

/// Where readings and figures go, and what edges are told of it.
///
/// @param judged closed and revised intervals on their way to the alerts
record Keeping(
        Store store,
        SampleRows rows,
        StoreQueue queue,
        Acks acks,
        Meters meters,
        FigureFeed judged) {
    private static final int QUEUED_SAMPLES = 20_000;

    /// @throws Store.StoreUnavailable if the embedded store's file cannot be opened
    static Keeping of(Plan plan, StateFolder folder, InstantSource plant, InstantSource wall) {
        var meters = new Meters();
        var rows = new SampleRows(plan.schema());
        return new Keeping(
                Stores.open(plan.config().store(), plan.schema(), plant),
                rows,
                new StoreQueue(rows, QUEUED_SAMPLES, meters),
                new Acks(
                        plan.config().host(), new DeadLetters(folder.path(), wall, meters), meters),
                meters,
                new FigureFeed(meters));
    }

    /// Takes the figures of intervals that closed or were revised.
    void figures(Figures figures) {
        queue.accept(figures);
        judged.accept(figures.rows());
    }
}
