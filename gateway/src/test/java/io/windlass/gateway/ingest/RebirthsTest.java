package io.windlass.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.telemetry.EdgeId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RebirthsTest {
    private static final EdgeId EDGE = new EdgeId("farm", "a");
    private static final EdgeId OTHER = new EdgeId("farm", "b");

    @Test
    void anEdgeIsAskedOnceHoweverOftenItIsWanted() {
        var rebirths = new Rebirths(10);
        rebirths.want(EDGE);
        rebirths.want(EDGE);

        assertThat(rebirths.due(at(0))).containsExactly(EDGE);
        assertThat(rebirths.due(at(1))).isEmpty();
    }

    @Test
    void fewAreAskedAtOnce() {
        var rebirths = new Rebirths(1);
        rebirths.want(EDGE);
        rebirths.want(OTHER);

        assertThat(rebirths.due(at(0))).containsExactly(EDGE);
        assertThat(rebirths.due(at(1))).containsExactly(OTHER);
    }

    @Test
    void anEdgeThatMustBeBornAgainAndAgainIsAskedEverMoreSeldom() {
        var rebirths = new Rebirths(10);
        int asked = 0;
        for (int second = 0; second < 300; second++) {
            rebirths.want(EDGE);
            if (rebirths.due(at(second)).isEmpty()) continue;
            asked++;
            rebirths.born(EDGE, at(second));
        }

        assertThat(asked).isBetween(5, 10);
    }

    @Test
    void anEdgeThatWasCalmIsAskedAtOnce() {
        var rebirths = new Rebirths(10);
        rebirths.want(EDGE);
        rebirths.due(at(0));
        rebirths.born(EDGE, at(0));
        rebirths.want(EDGE);
        rebirths.due(at(10));
        rebirths.born(EDGE, at(10));

        rebirths.want(EDGE);
        assertThat(rebirths.due(at(1_000))).containsExactly(EDGE);
        rebirths.born(EDGE, at(1_000));
        rebirths.want(EDGE);

        assertThat(rebirths.due(at(1_006))).containsExactly(EDGE);
    }

    private static Instant at(long seconds) {
        return Instant.ofEpochSecond(seconds);
    }
}
