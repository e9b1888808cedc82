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
import io.windlass.agent.spool.Committer;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running agent: one thread per bus, one that publishes, and the status page.
final class Agent implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Agent.class);
    private static final Duration POLLS_END = Duration.ofMillis(500);
    private static final Duration PUBLISHER_ENDS = Duration.ofSeconds(4);

    private final Drivers drivers;
    private final Publisher publisher;
    private final Spool spool;
    private final Threads threads;
    private final Overview overview;
    private final StatusServer web;

    private Agent(Drivers drivers, Overview overview, Threads threads, StatusServer web) {
        this.drivers = drivers;
        this.publisher = overview.publisher();
        this.spool = overview.spool();
        this.threads = threads;
        this.overview = overview;
        this.web = web;
    }

    /// The loops of an agent.
    private record Threads(List<Thread> polls, Thread committing, Thread publishing) {
        List<Thread> all() {
            var all = new ArrayList<>(polls);
            all.add(committing);
            all.add(publishing);
            return all;
        }
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
        var threads =
                new Threads(
                        buses.stream().map(bus -> loop(bus, plantTime, outlet, around)).toList(),
                        committing(stock.spool(), file, inbox),
                        Thread.ofVirtual().name("publish").unstarted(publisher));

        var overview =
                new Overview(
                        file.edgeId(),
                        stock.devices().size(),
                        polled,
                        stock.spool(),
                        published,
                        publisher,
                        threads.all());
        var web = StatusServer.start(Links.http(file), overview);
        threads.all().forEach(Thread::start);
        LOG.info(
                "edge={} state=started devices={} buses={} http=http:/{}",
                file.edgeId(),
                stock.devices().size(),
                buses.size(),
                web.address());
        return new Agent(drivers, overview, threads, web);
    }

    Status status() {
        return overview.get();
    }

    /// Polls no more, sends what is there, says goodbye, and keeps what is not acknowledged.
    void stop() throws InterruptedException {
        threads.polls().forEach(Thread::interrupt);
        long end = System.nanoTime() + POLLS_END.toNanos();
        for (var poll : threads.polls())
            if (!poll.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) break;
        publisher.stop();
        if (!threads.publishing().join(PUBLISHER_ENDS)) threads.publishing().interrupt();
        threads.committing().interrupt();
        threads.committing().join();
        spool.close();
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

    private static Publisher.Stock stock(AgentFile file, List<Bus> buses) throws IOException {
        var descriptions =
                buses.stream()
                        .flatMap(bus -> bus.devices().stream())
                        .map(Device::description)
                        .toList();
        return new Publisher.Stock(
                Links.spool(file),
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

    /// A thread of its own: it waits for the disk, where a virtual one would hold up others.
    private static Thread committing(Spool spool, AgentFile file, Inbox inbox) {
        return Thread.ofPlatform()
                .name("spool")
                .unstarted(new Committer(spool, file.spool().commit(), inbox::ring));
    }

    private static Thread loop(Bus bus, PlantTime plantTime, Outlet outlet, Surroundings around) {
        var beat = new SteadyBeat(bus.name(), plantTime.toWall(bus.every()), around.ticker());
        return Thread.ofVirtual()
                .name("poll-" + bus.name())
                .unstarted(new PollLoop(bus, beat, outlet, around));
    }
}
