package io.windlass.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeckTest {
    @Test
    void theSameSeedDealsTheSameFaults() {
        assertThat(dealt(7, Set.of(), 100)).isEqualTo(dealt(7, Set.of(), 100));
        assertThat(dealt(7, Set.of(), 100)).isNotEqualTo(dealt(8, Set.of(), 100));
    }

    @Test
    void everyKindComesOnceBeforeAnyComesAgain() {
        var kinds = dealt(1, Set.of(), Kind.values().length).stream().map(Fault::kind);

        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void whatIsNotPossibleIsNeverDealt() {
        var kinds = dealt(1, Set.of(Kind.CLOCK_STEP), 100).stream().map(Fault::kind);

        assertThat(kinds).doesNotContain(Kind.CLOCK_STEP).contains(Kind.DISK_FULL_SPOOL);
    }

    @Test
    void noFaultLastsLongerThanHalfAMinute() {
        assertThat(dealt(3, Set.of(), 500))
                .allMatch(fault -> !fault.lasts().isNegative() && fault.lasts().toSeconds() < 30);
        assertThat(Arrays.stream(Kind.values()).map(Kind::label)).doesNotHaveDuplicates();
    }

    private static List<Fault> dealt(long seed, Set<Kind> impossible, int count) {
        return Stream.generate(new Deck(seed, impossible)::next).limit(count).toList();
    }
}
