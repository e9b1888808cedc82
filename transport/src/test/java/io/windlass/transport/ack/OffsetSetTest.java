package io.windlass.transport.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetSetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 5-5",
                "5 6 7 | 5-7",
                "7 5 6 | 5-7",
                "5 5 | 5-5",
                "5 7 | 5-5 7-7",
                "1-3 4-6 | 1-6",
                "1-9 3-4 | 1-9",
                "3-4 1-9 | 1-9",
                "1-2 5-6 9-10 2-9 | 1-10",
                "1-2 5-6 9-10 4-7 | 1-2 4-7 9-10",
                "9223372036854775806-9223372036854775807 9223372036854775807 |"
                        + " 9223372036854775806-9223372036854775807"
            })
    void rangesAreDisjointAndDoNotTouch(String added, String wanted) {
        assertThat(set(added).ranges()).isEqualTo(ranges(wanted));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1-5 | 0 | -1",
                "1-5 | 1 | 5",
                "1-5 | 3 | 5",
                "1-5 8-9 | 6 | 5",
                "0-4 5 | 0 | 5"
            })
    void throughIsTheEndOfWhatIsThereWithoutAGap(String added, long first, long wanted) {
        assertThat(set(added).through(first)).isEqualTo(wanted);
    }

    @Test
    void aboveCutsARangeThatTheFloorDivides() {
        assertThat(set("1-5 8-9").above(3)).isEqualTo(ranges("4-5 8-9"));
    }

    @Test
    void whatIsBelowTheFloorIsForgotten() {
        var set = set("1-5 8-9");

        set.removeBelow(4);

        assertThat(set.ranges()).isEqualTo(ranges("4-5 8-9"));
        assertThat(set.contains(3)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itHoldsWhatASetOfBitsHolds(long seed) {
        var random = new Random(seed);
        var bits = new BitSet();
        var set = new OffsetSet();

        for (int round = 0; round < 2_000; round++) {
            int first = random.nextInt(500);
            int last = first + random.nextInt(4);
            bits.set(first, last + 1);
            set.add(new OffsetRange(first, last));
            assertThat(set.ranges()).isEqualTo(rangesOf(bits));
            assertThat(set.through(first)).isEqualTo(bits.nextClearBit(first) - 1L);
        }
    }

    @Test
    void aRangeUpsideDownIsRefused() {
        assertThatThrownBy(() -> new OffsetRange(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2..1");
    }

    private static List<OffsetRange> rangesOf(BitSet bits) {
        var ranges = new ArrayList<OffsetRange>();
        for (int at = bits.nextSetBit(0); at >= 0; at = bits.nextSetBit(bits.nextClearBit(at)))
            ranges.add(new OffsetRange(at, bits.nextClearBit(at) - 1L));
        return ranges;
    }

    private static OffsetSet set(String text) {
        var set = new OffsetSet();
        ranges(text).forEach(set::add);
        return set;
    }

    private static List<OffsetRange> ranges(String text) {
        return text.strip()
                .lines()
                .flatMap(line -> List.of(line.split(" ", -1)).stream())
                .map(OffsetSetTest::range)
                .toList();
    }

    private static OffsetRange range(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) return new OffsetRange(Long.parseLong(text), Long.parseLong(text));
        return new OffsetRange(
                Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }
}
