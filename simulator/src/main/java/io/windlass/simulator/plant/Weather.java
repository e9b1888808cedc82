package io.windlass.simulator.plant;

/// What all turbines share.
record Weather(WindField wind, Air air) {}
