package io.windlass.transport.mqtt;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How many publications may be under way on one connection. A place is free again when the broker
/// has answered, not when the publisher has stopped waiting: until then Paho holds the message.
final class Window {
    private final Semaphore places;
    private final Set<Flight> flights = ConcurrentHashMap.newKeySet();

    Window(int places) {
        this.places = new Semaphore(places);
    }

    /// A place, or empty if none is free in time.
    Optional<Flight> enter(Duration timeout) {
        try {
            boolean free = places.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return free ? Optional.of(flight()) : Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// Gives up what is under way: the connection is gone, and Paho forgets QoS 0 without a word.
    void abandon(String cause) {
        for (var flight : flights) flight.fail(new MqttUnavailable(cause));
    }

    int free() {
        return places.availablePermits();
    }

    private Flight flight() {
        var flight = new Flight(this::leave);
        flights.add(flight);
        return flight;
    }

    private void leave(Flight flight) {
        flights.remove(flight);
        places.release();
    }
}
