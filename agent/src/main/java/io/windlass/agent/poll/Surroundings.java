package io.windlass.agent.poll;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What a poll loop takes from the world around it.
///
/// @param clock plant time: what samples are stamped with
/// @param tally shared by all loops
/// @param ticker real time, for beats, rests and durations
public record Surroundings(
        InstantSource clock, Ticker ticker, RandomGenerator random, PollTally tally) {}
