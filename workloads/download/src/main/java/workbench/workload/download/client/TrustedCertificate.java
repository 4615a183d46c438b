package workbench.workload.download.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import workbench.parameter.UsageException;

/** Trust in one certificate, and in no other. */
final class TrustedCertificate {

    private TrustedCertificate() {}

    /**
     * A TLS context that trusts the certificate of a PEM file only.
     *
     * @throws UsageException if it holds none; the message names the file
     */
    static SSLContext in(Path pem) {
        try (var file = Files.newInputStream(pem)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "trusted", CertificateFactory.getInstance("X.509").generateCertificate(file));
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new UsageException("trust=%s holds no certificate in PEM".formatted(pem), e);
        }
    }
}
