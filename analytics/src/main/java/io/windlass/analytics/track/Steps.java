package io.windlass.analytics.track;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A value over a span of time, that changes in steps. Instants are milliseconds of the epoch.
public final class Steps<T> {
    private final List<Long> starts;
    private final List<T> values;

    private Steps(Builder<T> builder) {
        starts = List.copyOf(builder.starts);
        values = List.copyOf(builder.values);
    }

    /// One value for all time.
    public static <T> Steps<T> of(T value) {
        return new Builder<T>().add(Long.MIN_VALUE, value).build();
    }

    /// Takes one step.
    public interface Visitor<T> {
        void lasts(T value, long from, long to);
    }

    /// The steps within `[from, to)`, cut to it.
    public void during(long from, long to, Visitor<T> visitor) {
        for (int i = 0; i < starts.size(); i++) {
            long start = Math.max(from, starts.get(i));
            long end = i + 1 < starts.size() ? Math.min(to, starts.get(i + 1)) : to;
            if (start < end) visitor.lasts(values.get(i), start, end);
        }
    }

    public boolean all(Predicate<T> condition) {
        return values.stream().allMatch(condition);
    }

    /// Gathers steps in order of time; equal neighbours become one.
    public static final class Builder<T> {
        private final List<Long> starts = new ArrayList<>();
        private final List<T> values = new ArrayList<>();

        public Builder<T> add(long from, T value) {
            if (!values.isEmpty() && values.get(values.size() - 1).equals(value)) return this;
            starts.add(from);
            values.add(value);
            return this;
        }

        public Steps<T> build() {
            return new Steps<>(this);
        }
    }
}
