package io.windlass.analytics.period;

import io.windlass.analytics.share.Remainder;

/// What only a settlement can tell; additive.
public record ShareFigures(Matching matching, GridFill fill, Remainder remainder) {
    public static final ShareFigures NONE =
            new ShareFigures(Matching.NONE, GridFill.NONE, Remainder.NONE);

    static ShareFigures of(Remainder remainder) {
        return new ShareFigures(Matching.NONE, GridFill.NONE, remainder);
    }

    ShareFigures plus(ShareFigures other) {
        return new ShareFigures(
                matching.plus(other.matching),
                fill.plus(other.fill),
                remainder.plus(other.remainder));
    }

    ShareFigures hourly(long matched, long absorbed) {
        return new ShareFigures(matching.hourly(matched, absorbed), fill, remainder);
    }
}
