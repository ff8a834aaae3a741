package dev.soundcheck.offline.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// A certificate for this run and this machine's loopback names alone. Clients trust it through its PEM file, which is
/// deleted when the server closes; the private key is never written. Any thread.
final class ThrowAwayCertificate implements AutoCloseable {
    private static final int LIFE_DAYS = 30;

    private final HeldCertificate held;
    private final Path pem;

    ThrowAwayCertificate() throws IOException {
        held = new HeldCertificate.Builder().commonName("Soundcheck offline voices")
                .addSubjectAlternativeName("localhost").addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName("::1").duration(LIFE_DAYS, TimeUnit.DAYS).build();
        pem = Files.createTempFile("soundcheck-offline-", ".pem");
        pem.toFile().deleteOnExit(); // `serve` ends by a signal and closes nothing
        Files.writeString(pem, held.certificatePem());
    }

    Path pem() {
        return pem;
    }

    SslContextFactory.Server contextFactory() throws IOException {
        try {
            char[] password = new char[0];
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("offline", held.keyPair().getPrivate(), password, new Certificate[]{held.certificate()
            });
            SslContextFactory.Server factory = new SslContextFactory.Server();
            factory.setKeyStore(store);
            factory.setKeyStorePassword("");
            return factory;
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate could not be used", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(pem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
