package io.windlass.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// The demo for people: says where the page is, then how things are, until it is interrupted.
final class Show {
    private static final Duration EACH_SECOND = Duration.ofSeconds(1);
    private static final int PLAIN_SECONDS = 10;
    private static final String OVERWRITE = "\r\033[K";

    private final Demo demo;
    private final Consumer<String> say;

    Show(Demo demo, Consumer<String> say) {
        this.demo = demo;
        this.say = say;
    }

    void run(boolean restart) throws IOException, InterruptedException {
        say.accept("starting ...");
        if (restart) Thread.ofVirtual().name("keep-alive").start(this::keepAlive);
        while (!demo.unhealthy().isEmpty()) Thread.sleep(EACH_SECOND);
        System.out.println("open " + demo.page("gateway", "/") + "   (Ctrl-C ends everything)");
        boolean terminal = Optional.ofNullable(System.console()).isPresent();
        for (long second = 0; ; second++) {
            if (terminal || second % PLAIN_SECONDS == 0) print(terminal);
            Thread.sleep(EACH_SECOND);
        }
    }

    private void print(boolean terminal) throws IOException, InterruptedException {
        var live = demo.pages().read(demo.page("gateway", "/api/v1/live"));
        var line = live.map(LiveLine::of).orElse("the gateway does not answer");
        if (terminal) System.out.print(OVERWRITE + line);
        else System.out.println(line);
        System.out.flush();
    }

    private void keepAlive() {
        try {
            demo.fleet().keepAlive(say);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
