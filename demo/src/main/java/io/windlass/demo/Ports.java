package io.windlass.demo;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// How far the demo's ports, 15000 to 19999 in its files, are moved away.
public record Ports(int offset) {
    /// As they stand in the files.
    public static final Ports FIXED = new Ports(0);

    private static final Pattern PORT =
            Pattern.compile("(?<!\\d|\\d\\.)1[5-9]\\d{3}(?!\\d|\\.\\d)");
    private static final int LEAST = -12_000;
    private static final int MOST = 12_000;
    private static final int ATTEMPTS = 200;

    public Ports {
        if (offset < -13_000 || offset > 45_000)
            throw new IllegalArgumentException("offset " + offset + " is not in -13000..45000");
    }

    /// An offset at which every port that the folder's files name is free now.
    public static Ports free(Path folder) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
            for (var file : files) text.append(Files.readString(file));
        }
        return free(text.toString(), RandomGenerator.getDefault());
    }

    /// An offset at which every port that the text names is free now.
    public static Ports free(String text, RandomGenerator random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var ports = new Ports(random.nextInt(LEAST, MOST));
            if (PORT.matcher(text).results().allMatch(m -> isFree(ports.moved(m.group()))))
                return ports;
        }
        throw new IllegalStateException("no free ports found in " + ATTEMPTS + " attempts");
    }

    /// The text with its ports moved.
    public String moved(String text) {
        return PORT.matcher(text)
                .replaceAll(m -> Integer.toString(Integer.parseInt(m.group()) + offset));
    }

    private static boolean isFree(String port) {
        var address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        try (var _ = new DatagramSocket(address);
                var tcp = new ServerSocket()) {
            tcp.bind(address);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
