package io.windlass.gateway.web;

import io.windlass.gateway.web.FakePlant.Scene;
import java.time.InstantSource;

/// Serves the live page with moving, invented data: for looking at it while changing it. Arguments:
/// port, scene, turbines, PDUs; all optional.
final class FakePlantMain {
    private FakePlantMain() {}

    static void main(String... arguments) throws InterruptedException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 18_080;
        var scene = arguments.length > 1 ? Scene.valueOf(arguments[1]) : Scene.LIMITED;
        int turbines = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 33;
        int pdus = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 80;
        var plant = new FakePlant(turbines, pdus, scene);
        var views = FakeHistory.views(plant, InstantSource.system());
        try (var server = new LiveServer(new WebAddress("127.0.0.1", port), views).start()) {
            System.out.println("http://127.0.0.1:" + server.port() + "/");
            Thread.currentThread().join();
        }
    }
}
