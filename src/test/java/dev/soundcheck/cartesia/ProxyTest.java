package dev.soundcheck.cartesia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cartesia.connection.ProxyUse;
import dev.soundcheck.cartesia.connection.RetryPolicy;
import dev.soundcheck.lab.result.LabInfo;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.voice.VoiceQuery;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Between client and service stands a proxy: a failure says so.
class ProxyTest {
    private final MockWebServer proxy = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        proxy.start();
    }

    @AfterEach
    void close() {
        proxy.close();
    }

    private static String failure(String url, InetSocketAddress address, @Nullable String login) {
        ProxyUse proxies = new ProxyUse(ProxySelector.of(address), login);
        try (CartesiaService client = new CartesiaService(CartesiaOptions.of(URI.create(url), null)
                .withRetries(RetryPolicy.NONE).withProxies(proxies))) {
            client.page(VoiceQuery.FIRST);
            return "";
        } catch (SpeechException failed) {
            return failed.failure().line();
        }
    }

    private InetSocketAddress address() {
        return InetSocketAddress.createUnresolved("127.0.0.1", proxy.getPort());
    }

    private String place() {
        return "127.0.0.1:" + proxy.getPort();
    }

    @Test
    void aProxyThatAsksForALoginIsNamed() {
        proxy.enqueue(
                new MockResponse.Builder().code(407).addHeader("Proxy-Authenticate", "Basic realm=\"x\"").build());
        assertEquals("The proxy " + place() + " asks for a name and a password. Set HTTPS_PROXY to "
                + "http://NAME:PASSWORD@" + place() + ".", failure("https://voice.example", address(), null));
    }

    @Test
    void aLoginThatIsNotAcceptedIsSaidAndNotShown() throws InterruptedException {
        proxy.enqueue(
                new MockResponse.Builder().code(407).addHeader("Proxy-Authenticate", "Basic realm=\"x\"").build());
        assertEquals("The proxy " + place() + " does not accept the name and the password. Set HTTPS_PROXY to "
                + "http://NAME:PASSWORD@" + place() + ".", failure("https://voice.example", address(), "ada:secret"));
        assertEquals("Basic YWRhOnNlY3JldA==", taken().getHeaders().get("Proxy-Authorization"));
    }

    private RecordedRequest taken() throws InterruptedException {
        return Objects.requireNonNull(proxy.takeRequest(5, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 502})
    void aProxyThatRefusesIsNamedWithItsAnswer(int code) {
        proxy.enqueue(new MockResponse.Builder().code(code).build());
        assertEquals("The proxy " + place() + " does not let voice.example:443 through: it answered " + code
                + ". Ask the people who run it, or add the host to NO_PROXY.",
                failure("https://voice.example", address(), null));
    }

    @Test
    void aProxyThatDoesNotAnswerIsNamed() throws IOException {
        int port;
        try (ServerSocket unused = new ServerSocket(0)) {
            port = unused.getLocalPort();
        }
        assertEquals("The proxy 127.0.0.1:" + port + " does not answer. Check HTTPS_PROXY, or the proxy in the "
                + "system's network settings.",
                failure("https://voice.example", InetSocketAddress.createUnresolved("127.0.0.1", port), null));
    }

    @Test
    void aProxyWithoutAnAddressIsNamed() {
        assertEquals(
                "The proxy proxy.invalid:1 cannot be found: there is no such host. Check HTTPS_PROXY, or the proxy "
                        + "in the system's network settings.",
                failure("https://voice.example", InetSocketAddress.createUnresolved("proxy.invalid", 1), null));
    }

    @Test
    void aPlainAddressIsAskedThroughTheProxyToo() throws InterruptedException {
        proxy.enqueue(new MockResponse.Builder().code(407).build());
        assertEquals(
                "The proxy to voice.example:80 asks for a name and a password. Put them into the variable of the proxy: "
                        + "http://NAME:PASSWORD@HOST:PORT.",
                failure("http://voice.example", address(), null));
        assertEquals("http://voice.example/voices?limit=100",
                taken().getUrl().toString().replaceAll("&.*", ""));
    }

    @Test
    void theProxyIsOneOfTheConnectionsFactsAndTheLabNamesIt() {
        ProxyUse proxies = new ProxyUse(ProxySelector.of(address()), "ada:secret");
        try (CartesiaService client = new CartesiaService(CartesiaOptions.of(URI.create("https://voice.example"), null)
                .withProxies(proxies))) {
            assertEquals(place(), client.proxy());
            LabInfo info = LabInfo.of(client, NetworkProfile.NONE, "", Instant.EPOCH);
            assertEquals("voice.example through the proxy " + place(), info.host());
        }
    }

    @Test
    void loopbackHasNoProxy() {
        try (CartesiaService client = new CartesiaService(CartesiaOptions.offline(URI.create("http://127.0.0.1:1")))) {
            assertNull(client.proxy());
        }
    }
}
