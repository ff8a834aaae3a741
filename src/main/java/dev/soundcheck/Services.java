package dev.soundcheck;

import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cartesia.connection.ProxyUse;
import dev.soundcheck.cartesia.connection.RetryPolicy;
import dev.soundcheck.cartesia.warmup.Warmup;
import dev.soundcheck.cli.ServiceChoice;
import dev.soundcheck.network.ConditionedSockets;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.network.Proxies;
import dev.soundcheck.network.ProxyAddress;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.StreamLimit;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.service.Place;
import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens services: the offline voices, Cartesia, or another place. Any thread; opening blocks.
final class Services implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    private final @Nullable ApiKey environmentKey;
    private final Proxies proxies = Proxies.system();
    /// Shared by all services, so that a new limit applies at once.
    private final StreamLimit limit = StreamLimit.ofMinutes(StreamLimit.DEFAULT_MINUTES);
    private final OfflineVoices offline = new OfflineVoices();
    /// Guarded by this.
    private boolean warm;
    private final AtomicBoolean settled = new AtomicBoolean();

    /// @param environmentKey  of `CARTESIA_API_KEY`, null where it is not set
    Services(@Nullable ApiKey environmentKey) {
        this.environmentKey = environmentKey;
    }

    /// Where every stream is ended.
    StreamLimit limit() {
        return limit;
    }

    /// The service that a command asks for.
    SpeechService open(ServiceChoice choice) throws SpeechException {
        return open(place(choice));
    }

    /// As `open`, over sockets that behave like the network.
    SpeechService openToMeasure(ServiceChoice choice, NetworkProfile network) throws SpeechException {
        return openToMeasure(place(choice), network);
    }

    /// Blocks until the place can be asked to speak. Without the warm-up, loading our own TLS classes would be measured as
    /// the service's handshake.
    SpeechService open(Place place) throws SpeechException {
        CartesiaOptions options = options(place);
        if (options.baseUrl().getScheme().equalsIgnoreCase("https")) {
            warmUp();
        }
        return new CartesiaService(options);
    }

    /// As `open`, over sockets that behave like the network; and without retries: a repeated attempt would be measured
    /// as a slow one.
    SpeechService openToMeasure(Place place, NetworkProfile network) throws SpeechException {
        settle();
        return new CartesiaService(options(place).withRetries(RetryPolicy.NONE)
                .withSockets(ConditionedSockets.of(network, ThreadLocalRandom.current().nextLong())));
    }

    /// Loads what a first take needs. Once in a process; on the calling thread, and a second call waits for the first.
    synchronized void warmUp() {
        if (!warm) {
            warm = true;
            new Warmup().run();
            var _ = Timeline.of("Warm up.");
        }
    }

    /// Runs the client until it gets no faster. Once in a process, before the first comparison; on the calling thread.
    private void settle() {
        if (settled.compareAndSet(false, true)) {
            warmUp();
            new Warmup().settle();
        }
    }

    private Place place(ServiceChoice choice) {
        return switch (choice) {
            case ServiceChoice.Offline _ -> new Place.Offline();
            case ServiceChoice.Own(URI baseUrl) -> new Place.Own(baseUrl, environmentKey);
            case ServiceChoice.Cartesia _ -> {
                if (environmentKey == null) {
                    throw new IllegalStateException("Cartesia needs a key: set CARTESIA_API_KEY.");
                }
                yield new Place.Cartesia(environmentKey);
            }
        };
    }

    private CartesiaOptions options(Place place) throws SpeechException {
        CartesiaOptions plain = switch (place) {
            case Place.Offline _ -> CartesiaOptions.offline(offline.warm().baseUrl());
            case Place.Cartesia(ApiKey key, _) -> CartesiaOptions.of(Place.Cartesia.BASE_URL, key);
            case Place.Own(URI baseUrl, ApiKey key, _) -> CartesiaOptions.of(baseUrl, key);
        };
        CartesiaOptions options = plain.withVersion(place.manner().version()).withLimit(limit)
                .withProxies(proxies(plain.baseUrl()));
        LOG.debug("Opens {} at {}, version {}, proxies {}", place.title(), plain.baseUrl(), options.version().date(),
                options.proxies());
        return place.manner().accessTokens() ? options.withAccessTokens() : options;
    }

    private ProxyUse proxies(URI baseUrl) {
        return new ProxyUse(proxies, proxies.named(baseUrl).map(ProxyAddress::login).orElse(null));
    }

    @Override
    public void close() {
        offline.close();
    }
}
