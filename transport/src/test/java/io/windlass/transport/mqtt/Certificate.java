package io.windlass.transport.mqtt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A self-signed certificate, fresh from the JDK's keytool.
record Certificate(KeyStore keys, Path pem) {
    private static final String PASSWORD = "changeit";

    /// @param subject `dns:NAME` or `ip:ADDRESS`
    static Certificate of(String subject, Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve("keys.p12");
        keytool(subject, store);
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        return new Certificate(keys, pem(keys, folder.resolve("cert.pem")));
    }

    ServerSocketFactory server() throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    private static Path pem(KeyStore keys, Path file) throws IOException, GeneralSecurityException {
        var body = Base64.getMimeEncoder().encodeToString(keys.getCertificate("a").getEncoded());
        return Files.writeString(
                file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    }

    private static void keytool(String subject, Path store)
            throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = "-genkeypair -alias a -keyalg EC -dname CN=test -storepass " + PASSWORD;
        var process = new ProcessBuilder(tool);
        process.command().addAll(List.of(command.split(" ", -1)));
        process.command().addAll(List.of("-ext", "SAN=" + subject, "-keystore", store.toString()));
        int status = process.inheritIO().start().waitFor();
        if (status != 0) throw new IOException("keytool ended with " + status);
    }
}
