package io.windlass.agent;

import io.windlass.agent.config.AgentFile;
import io.windlass.agent.device.Bus;
import io.windlass.agent.device.Catalog;
import io.windlass.agent.device.Description;
import io.windlass.agent.device.Device;
import io.windlass.agent.drivers.Drivers;
import io.windlass.agent.poll.Outlet;
import io.windlass.agent.poll.PollLoop;
import io.windlass.agent.poll.PollTally;
import io.windlass.agent.poll.SteadyBeat;
import io.windlass.agent.poll.Surroundings;
import io.windlass.agent.poll.Ticker;
import io.windlass.agent.publish.BirthSequence;
import io.windlass.agent.publish.Inbox;
import io.windlass.agent.publish.PublishTally;
import io.windlass.agent.publish.Publisher;
import io.windlass.agent.publish.World;
import io.windlass.agent.spool.Spool;
import io.windlass.agent.web.Status;
import io.windlass.agent.web.StatusServer;
import io.windlass.settings.PlantTime;
import io.windlass.transport.mqtt.MqttSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running agent: one thread per bus, one that publishes, and the status page.
final class Agent implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Agent.class);
    private static final Duration POLLS_END = Duration.ofMillis(500);
    private static final Duration PUBLISHER_ENDS = Duration.ofSeconds(4);

    private final Drivers drivers;
    private final Publisher publisher;
    private final List<Thread> polls;
    private final Thread publishing;
    private final Overview overview;
    private final StatusServer web;

    private Agent(Drivers drivers, Publisher publisher, Overview overview, StatusServer web) {
        this.drivers = drivers;
        this.publisher = publisher;
        this.publishing = overview.loops().getFirst();
        this.polls = overview.loops().subList(1, overview.loops().size());
        this.overview = overview;
        this.web = web;
    }

    /// Wires everything and starts it.
    ///
    /// @throws IOException if the status page's address cannot be had
    static Agent start(Plan plan, PlantTime plantTime) throws IOException {
        var file = plan.config().file();
        var clock = plantTime.clock(InstantSource.system());
        var drivers = new Drivers(plan.profiles(), clock);
        var buses = drivers.buses(plan.config().devices());
        var stock = stock(file, buses);
        var inbox = new Inbox();
        var published = new PublishTally();
        var publisher = publisher(file, stock, inbox, new Rim(clock, published));

        var polled = new PollTally();
        var around = new Surroundings(clock, Ticker.SYSTEM, new Random(), polled);
        var outlet = outlet(stock, inbox);
        var loops = new ArrayList<Thread>();
        loops.add(Thread.ofVirtual().name("publish").unstarted(publisher));
        for (var bus : buses) loops.add(loop(bus, plantTime, outlet, around));

        var overview =
                new Overview(
                        file.edgeId(),
                        stock.devices().size(),
                        polled,
                        stock.spool(),
                        published,
                        publisher,
                        List.copyOf(loops));
        var web = StatusServer.start(Links.http(file), overview);
        loops.forEach(Thread::start);
        LOG.info(
                "edge={} state=started devices={} buses={} http=http:/{}",
                file.edgeId(),
                stock.devices().size(),
                buses.size(),
                web.address());
        return new Agent(drivers, publisher, overview, web);
    }

    Status status() {
        return overview.get();
    }

    /// Polls no more, sends what is there, says goodbye.
    void stop() throws InterruptedException {
        polls.forEach(Thread::interrupt);
        long end = System.nanoTime() + POLLS_END.toNanos();
        for (var poll : polls)
            if (!poll.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) break;
        publisher.stop();
        if (!publishing.join(PUBLISHER_ENDS)) publishing.interrupt();
    }

    @Override
    public void close() {
        web.close();
        drivers.close();
    }

    private record Rim(InstantSource clock, PublishTally tally) {}

    private static Publisher publisher(
            AgentFile file, Publisher.Stock stock, Inbox inbox, Rim rim) {
        var random = new Random();
        var session = new MqttSession(Links.mqtt(file), inbox::accept);
        var sequence = new BirthSequence(file.stateDir(), random);
        return new Publisher(
                Links.edge(file),
                new Publisher.Link(session, inbox, sequence),
                stock,
                new World(session::publish, rim.clock(), System::nanoTime, random, rim.tally()));
    }

    private static Publisher.Stock stock(AgentFile file, List<Bus> buses) {
        var descriptions =
                buses.stream()
                        .flatMap(bus -> bus.devices().stream())
                        .map(Device::description)
                        .toList();
        return new Publisher.Stock(
                new Spool(UUID.randomUUID().toString(), Links.spool(file)),
                new Catalog(descriptions),
                descriptions.stream().map(Description::id).toList());
    }

    /// The description comes first, so that the publisher finds it when it finds the sample.
    private static Outlet outlet(Publisher.Stock stock, Inbox inbox) {
        return (description, sample) -> {
            stock.catalog().put(description);
            stock.spool().append(sample);
            inbox.ring();
        };
    }

    private static Thread loop(Bus bus, PlantTime plantTime, Outlet outlet, Surroundings around) {
        var beat = new SteadyBeat(bus.name(), plantTime.toWall(bus.every()), around.ticker());
        return Thread.ofVirtual()
                .name("poll-" + bus.name())
                .unstarted(new PollLoop(bus, beat, outlet, around));
    }
}
