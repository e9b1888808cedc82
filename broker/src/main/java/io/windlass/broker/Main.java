package io.windlass.broker;

import io.windlass.settings.ByteSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `windlass broker`: runs the broker until SIGTERM.
@Command(
        name = "windlass broker",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = Main.Run.class,
        description = "A small MQTT 3.1.1 broker for demos and single-box sites.",
        footer = {
            "",
            "For anything larger use mosquitto; configs/mosquitto has a configuration for it."
        })
public final class Main {
    private static final int CONFIG = 78;
    private static final int UNAVAILABLE = 69;

    private Main() {}

    /// Exits 0 after SIGTERM, 2 on a wrong command line, 69 if the port cannot be had, 78 on a
    /// wrong setting.
    public static void main(String[] arguments) {
        System.exit(
                new CommandLine(new Main())
                        .registerConverter(ByteSize.class, ByteSize::parse)
                        .execute(arguments));
    }

    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Listens until SIGTERM, and says where on standard output.")
    static final class Run implements Callable<Integer> {
        @Option(
                names = "--host",
                defaultValue = "127.0.0.1",
                description = "address to listen on (${DEFAULT-VALUE})")
        String host = "";

        @Option(
                names = "--port",
                defaultValue = "1883",
                description = "port to listen on, 0 = any free one (${DEFAULT-VALUE})")
        int port;

        @Option(
                names = "--max-message",
                defaultValue = "1MiB",
                description = "largest packet taken (${DEFAULT-VALUE})")
        ByteSize maxMessage = new ByteSize(0);

        @Option(
                names = "--password-file",
                description = "user:password lines; needed beyond loopback")
        @Nullable Path users;

        @Option(
                names = "--data-dir",
                description = "keep sessions and retained messages here over a restart")
        @Nullable Path data;

        @Override
        public Integer call() throws InterruptedException {
            try (var broker = EmbeddedBroker.start(options())) {
                System.out.println("listening on " + broker.uri());
                awaitSignal(broker);
                return 0;
            } catch (IllegalArgumentException e) {
                System.err.println(e.getMessage());
                return CONFIG;
            } catch (IOException e) {
                System.err.println(e.getMessage());
                return UNAVAILABLE;
            }
        }

        private BrokerOptions options() {
            return new BrokerOptions(
                    host, port, maxMessage, Optional.ofNullable(users), Optional.ofNullable(data));
        }

        private static void awaitSignal(EmbeddedBroker broker) throws InterruptedException {
            var log = LoggerFactory.getLogger(Main.class);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        log.info("broker=stopping");
                                        broker.close();
                                        log.info("broker=stopped");
                                    },
                                    "stop"));
            log.info("broker=ready uri={}", broker.uri());
            new CountDownLatch(1).await();
        }
    }

    /// The version of this build.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
            return new String[] {"windlass broker " + version.orElse("(not packaged)")};
        }
    }
}
