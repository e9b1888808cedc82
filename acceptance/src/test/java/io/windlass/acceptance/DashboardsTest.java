package io.windlass.acceptance;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DashboardsTest {
    @Test
    void everyPanelSaysWhatItShowsAndWhere() throws IOException {
        Dashboards.everyPanelIsWhole();
    }
}
