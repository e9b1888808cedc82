package io.windlass.agent.publish;

import io.windlass.transport.mqtt.Message;
import io.windlass.transport.mqtt.Publish;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// What an edge node takes from the world around it.
///
/// @param clock plant time
/// @param nanos real time that never steps
public record World(
        Function<Message, Publish> out,
        InstantSource clock,
        LongSupplier nanos,
        RandomGenerator random,
        PublishTally tally) {}
