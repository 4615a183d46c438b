package workbench.workload.download.server;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A key and its self-signed certificate, for 127.0.0.1 and the length of a run.
 *
 * @param store both, as PKCS #12
 * @param password the password of the store
 * @param pem the file that holds the certificate alone, for clients that are to trust it
 */
record Certificate(Buffer store, String password, Path pem) {

    private static final String ALIAS = "server";

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /**
     * Makes a key and a certificate with the JDK's keytool.
     *
     * @param folder where the certificate is written
     * @throws IOException if that fails; the message holds what keytool said
     */
    static Certificate make(Path folder) throws IOException {
        var file = folder.resolve("server.p12");
        var password = UUID.randomUUID().toString();
        try {
            run(file, password);
            var store = Buffer.buffer(Files.readAllBytes(file));
            return new Certificate(store, password, write(file, password, folder.resolve("server.pem")));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void run(Path file, String password) throws IOException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "365",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                password);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IOException("keytool made no certificate: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool made a certificate", e);
        }
    }

    private static Path write(Path file, String password, Path pem) throws IOException {
        try {
            var certificate =
                    KeyStore.getInstance(file.toFile(), password.toCharArray()).getCertificate(ALIAS);
            return Files.writeString(
                    pem,
                    "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                            .formatted(LINES.encodeToString(certificate.getEncoded())));
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot read what keytool made: " + e.getMessage(), e);
        }
    }
}
