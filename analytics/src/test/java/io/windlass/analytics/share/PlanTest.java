package io.windlass.analytics.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.windlass.analytics.Vectors;
import io.windlass.analytics.plant.Term;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final double KWH = 1e6;
    private static final LocalDate JULY = LocalDate.parse("2025-07-01");

    @Test
    void whatIsDueGrowsEvenlyOverTheYear() {
        var vector = Vectors.vector("R7");
        var input = vector.get("input");
        var expected = vector.get("expected");
        long annual = Math.round(input.get("kwh").asDouble() * KWH);
        var plan = new Plan(annual, Term.ALWAYS, Year.of(input.get("year").asInt()));
        var today = plan.year().atDay(input.get("day_of_year_complete").asInt() + 1);

        assertThat(plan.meanWatts() / 1000)
                .isCloseTo(expected.get("mean_kw_8760").asDouble(), within(5e-9));
        assertThat(new Plan(annual, Term.ALWAYS, Year.of(2024)).meanWatts() / 1000)
                .isCloseTo(expected.get("mean_kw_8784").asDouble(), within(5e-9));
        assertThat(plan.due(today) / KWH)
                .isCloseTo(expected.get("due_kwh").asDouble(), within(5e-4));
        long delivered = Math.round(input.get("delivered").asDouble() * KWH);
        assertThat(plan.ahead(delivered, today) / KWH)
                .isCloseTo(expected.get("delta_kwh").asDouble(), within(5e-4));
        assertThat(plan.whole()).isEqualTo((double) annual);
    }

    @Test
    void aContractOfHalfAYearPlansHalfOfIt() {
        var second = plan(Optional.of(JULY), Optional.empty());
        var first = plan(Optional.empty(), Optional.of(JULY.minusDays(1)));

        assertThat(second.due(JULY)).isZero();
        assertThat(second.due(JULY.plusDays(1))).isEqualTo(1);
        assertThat(second.due(LocalDate.parse("2026-03-01"))).isEqualTo(184);
        assertThat(first.due(JULY)).isEqualTo(181);
        assertThat(first.whole()).isEqualTo(181);
        assertThat(first.due(LocalDate.parse("2024-05-05"))).isZero();
    }

    private static Plan plan(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new Plan(365, new Term(0, first, last, OptionalLong.of(365)), Year.of(2025));
    }
}
