package io.windlass.bench;

import io.windlass.transport.sparkplug.Codec;
import io.windlass.transport.sparkplug.MalformedPayload;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.sparkplug.Value;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Payloads of 50 doubles by alias, as a device's data are sent: how many a second on one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    private static final long NOW = 1_800_000_000_000L;

    private final Payload payload =
            new Payload(
                    NOW,
                    1,
                    LongStream.range(100, 150)
                            .mapToObj(alias -> Metric.aliased(alias, NOW, Value.of(alias * 1.1)))
                            .toList());
    private final byte[] bytes = Codec.encode(payload);

    /// From values to bytes.
    @Benchmark
    public byte[] encode() {
        return Codec.encode(payload);
    }

    /// From bytes to values.
    @Benchmark
    public Payload decode() throws MalformedPayload {
        return Codec.decode(bytes);
    }
}
