package io.windlass.transport.sparkplug;

import io.windlass.transport.sparkplug.DataType.Shape;

/// What [Value] checks of itself.
final class Values {
    private Values() {}

    static void require(DataType type, Shape shape) {
        if (!type.fits(shape))
            throw new IllegalArgumentException(type + " does not carry " + shape);
    }
}
