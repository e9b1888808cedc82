package io.windlass.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.transport.ack.OffsetRange;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetsTest {
    @Test
    void rangesThatTouchAreOne() {
        var offsets = new Offsets();

        offsets.add(0, 3);
        offsets.add(6, 9);
        offsets.add(4, 5);

        assertThat(offsets.ranges()).containsExactly(new OffsetRange(0, 9));
        assertThat(offsets.remove(3, 6)).isEqualTo(4);
        assertThat(offsets.ranges()).containsExactly(new OffsetRange(0, 2), new OffsetRange(7, 9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theyAreASetOfNumbers(long seed) {
        var random = new Random(seed);
        var offsets = new Offsets();
        var numbers = new TreeSet<Long>();

        for (int i = 0; i < 2000; i++) {
            long first = random.nextLong(100);
            long last = first + random.nextLong(20);
            long before = numbers.size();
            if (random.nextBoolean()) {
                offsets.add(first, last);
                for (long n = first; n <= last; n++) numbers.add(n);
            } else {
                long removed = offsets.remove(first, last);
                numbers.subSet(first, true, last, true).clear();
                assertThat(removed).isEqualTo(before - numbers.size());
            }
            assertThat(offsets.count()).isEqualTo(numbers.size());
            assertThat(offsets.end()).isEqualTo(numbers.isEmpty() ? 0 : numbers.last() + 1);
            assertThat(offsets.intersects(first, last))
                    .isEqualTo(!numbers.subSet(first, true, last, true).isEmpty());
        }

        assertThat(offsets.ranges().stream().mapToLong(OffsetRange::count).sum())
                .isEqualTo(numbers.size());
    }
}
