package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.offline.OfflineOptions;
import dev.soundcheck.offline.OfflineServer;
import dev.soundcheck.testing.ChildJvm;
import dev.soundcheck.testing.Report;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first press in a fresh window over TLS: its handshake is to take no longer than a later one, because the window shows
/// that span as the service's.
@Tag("benchmark")
class FirstPressBenchmark {
    private static final int STARTS = 5;
    private static final double MOST_MORE_MILLIS = 15;
    private static final String PASSWORD = "changeit";

    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path folder;

    @Test
    void theFirstHandshakeOfAWindowIsAsShortAsTheNext() throws Exception {
        Report report = new Report("first-press", "The first press in a fresh window, over TLS");
        double[] firstMillis = new double[STARTS];
        double[] secondMillis = new double[STARTS];
        double[] pressMillis = new double[STARTS];
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED.withTls(true))) {
            server.ready().join();
            String flag = "-Djavax.net.ssl.trustStore=" + trusting(server.certificatePem().orElseThrow());
            for (int start = 0; start < STARTS; start++) {
                List<String> lines = run(flag, folder.resolve("start" + start), server);
                double[] tls = values(lines, "tlsMicros");
                firstMillis[start] = tls[0];
                secondMillis[start] = tls[1];
                pressMillis[start] = values(lines, "firstAudioMicros")[0];
            }
        }
        report.spread("TLS handshake of the first press", firstMillis, "ms");
        report.spread("of the second", secondMillis, "ms");
        report.spread("first press to first sound", pressMillis, "ms");
        report.write();
        double more = median(firstMillis) - median(secondMillis);
        assertTrue(more <= MOST_MORE_MILLIS, () -> "the first handshake took " + more + " ms longer");
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    /// A trust store with this certificate alone.
    private Path trusting(Path pem) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            store.setCertificateEntry("server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static List<String> run(String flag, Path home, OfflineServer server) throws Exception {
        List<String> flags = new ArrayList<>(ChildJvm.windowFlags());
        flags.addAll(List.of(flag, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD));
        return ChildJvm.lines(ChildJvm.start(flags, Map.of(), FirstPressProbe.class, home.toString(),
                server.baseUrl().toString()));
    }

    private static double[] values(List<String> lines, String name) {
        double[] values = lines.stream().filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Long.parseLong(line.substring(name.length() + 1)) / 1000.0).toArray();
        assertTrue(values.length > 0, () -> name + " is missing from " + Arrays.toString(lines.toArray()));
        return values;
    }
}
