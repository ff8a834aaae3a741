package dev.soundcheck.peers;

import com.google.gson.Gson;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cartesia.warmup.Warmup;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.TraceRecorder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Our client on the job of `peer.mjs`, in a process of its own.
///
/// Arguments: base URL, certificate, endpoint, runs, warm-up, chunks, bytes of each, milliseconds the server thinks.
public final class PeerClient {
    private static final PcmFormat FORMAT = new PcmFormat(PcmEncoding.F32LE, 44100);

    private final CartesiaService client;
    private final Endpoint endpoint;
    private final SpeechRequest request;

    private PeerClient(CartesiaService client, Endpoint endpoint, SpeechRequest request) {
        this.client = client;
        this.endpoint = endpoint;
        this.request = request;
    }

    /// What a process tells.
    ///
    /// @param startMillis  from the start of the process to its first sound
    /// @param firstMillis  from the press of the first request to its first sound
    /// @param latency      from the server's write to the first sound, milliseconds
    /// @param ingest       from the server's write to the end, milliseconds
    /// @param total        bytes of sound
    /// @param tlsMillis    the TLS handshakes of this process: of the first connection and of the second
    record Told(double startMillis, double firstMillis, List<Double> latency, List<Double> ingest, long total,
            double cpuSeconds, double rssMegabytes, List<Double> tlsMillis) {}

    public static void main(String[] arguments) throws Exception {
        new Warmup().run(); // as the program does before the press
        long press = System.nanoTime();
        CartesiaOptions options = CartesiaOptions.of(URI.create(arguments[0]), new ApiKey("sk_car_benchmark"))
                .withTrusted(certificate(Path.of(arguments[1])));
        Endpoint endpoint = Endpoint.valueOf(arguments[2].toUpperCase(Locale.ROOT));
        int runs = Integer.parseInt(arguments[3]);
        int warmUp = Integer.parseInt(arguments[4]);
        SpeechRequest request = SpeechRequest
                .of("chunks=" + arguments[5] + " bytes=" + arguments[6] + " think=" + arguments[7], "v", "sonic-3.6")
                .withFormat(OutputFormat.raw(FORMAT.encoding(), FORMAT.sampleRateHz())).withStamps(StampOptions.NONE);
        Told told;
        try (CartesiaService client = new CartesiaService(options)) {
            told = new PeerClient(client, endpoint, request).measure(press, warmUp, runs);
        }
        try (CartesiaService another = new CartesiaService(options)) {
            told.tlsMillis.add(new PeerClient(another, endpoint, request).speak().tlsMillis());
        }
        try (PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true,
                StandardCharsets.UTF_8)) {
            out.println(new Gson().toJson(told));
        }
        System.exit(0);
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private Told measure(long press, int warmUp, int runs) throws InterruptedException, IOException {
        List<Double> latency = new ArrayList<>();
        List<Double> ingest = new ArrayList<>();
        double startMillis = 0;
        double firstMillis = 0;
        List<Double> tlsMillis = new ArrayList<>();
        long total = 0;
        long cpuNanos = cpuNanos();
        for (int run = -warmUp; run < runs; run++) {
            if (run == 0) {
                cpuNanos = cpuNanos();
            }
            Take take = speak();
            if (firstMillis == 0) {
                tlsMillis.add(take.tlsMillis());
                startMillis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()
                        - (System.nanoTime() - take.firstNanos) / 1e6;
            }
            firstMillis = firstMillis == 0 ? (take.firstNanos - press) / 1e6 : firstMillis;
            if (run >= 0) {
                latency.add((take.firstNanos - take.writtenNanos) / 1e6);
                ingest.add((take.endNanos - take.writtenNanos) / 1e6);
                total += FORMAT.bytes(take.track.frames());
            }
        }
        return new Told(startMillis, firstMillis, latency, ingest, total, (cpuNanos() - cpuNanos) / 1e9,
                rss(), tlsMillis);
    }

    private Take speak() throws InterruptedException {
        Take take = new Take();
        client.speak(endpoint, request, take.trace, take);
        if (!take.ended.await(60, TimeUnit.SECONDS) || !(take.last instanceof SpeechEvent.Completed)) {
            throw new IllegalStateException("no good end: " + take.last);
        }
        return take;
    }

    /// The most this process ever held, 0 where the system does not tell.
    static double rss() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024).findFirst().orElse(0);
    }

    private static X509Certificate certificate(Path file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    /// Keeps the sound as a take does. The first bytes of the first chunk are the instant at which it was written.
    private static final class Take implements SpeechListener {
        private final CountDownLatch ended = new CountDownLatch(1);
        private final PcmTrack track = new PcmTrack(FORMAT);
        private final TraceRecorder trace = TraceRecorder.pressed(System::nanoTime);
        private volatile SpeechEvent last = new SpeechEvent.Cancelled();
        private volatile long firstNanos;
        private volatile long writtenNanos;
        private volatile long endNanos;

        /// How long the handshake of its connection took, 0 where that was open already.
        double tlsMillis() {
            return trace.snapshot().spans().stream().filter(span -> span.phase() == Phase.TLS && !span.open())
                    .mapToDouble(span -> (span.endNanos() - span.beginNanos()) / 1e6).sum();
        }

        @Override
        public void onEvent(SpeechEvent event) {
            if (event instanceof SpeechEvent.Audio audio) {
                byte[] pcm = audio.pcm();
                track.append(pcm, 0, pcm.length);
                if (firstNanos == 0) {
                    firstNanos = System.nanoTime();
                    writtenNanos = ByteBuffer.wrap(pcm).getLong();
                }
            } else if (event instanceof SpeechEvent.Ended) {
                endNanos = System.nanoTime();
                last = event;
                ended.countDown();
            }
        }
    }
}
