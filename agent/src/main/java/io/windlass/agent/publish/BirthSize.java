package io.windlass.agent.publish;

import io.windlass.agent.device.Description;
import io.windlass.transport.sparkplug.Codec;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.Payload;
import java.util.ArrayList;

/// How large a device's birth will be.
public final class BirthSize {
    /// Larger than any fleet's last alias.
    private static final long FAR_ALIAS = 1L << 27;

    private static final long SOME_TIME = 1L << 41;

    private BirthSize() {}

    /// Bytes of the payload, at most.
    public static int of(Description description) {
        var certificate = new Certificate(description, FAR_ALIAS, "");
        var metrics = new ArrayList<Metric>();
        metrics.add(Data.position(certificate.birth(), Long.MAX_VALUE >> 5, SOME_TIME, false));
        metrics.addAll(certificate.metrics(SOME_TIME));
        return Codec.encode(new Payload(SOME_TIME, 255, metrics)).length;
    }
}
