package dev.soundcheck.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final URI SERVICE = URI.create("https://api.example.org");

    private static Proxies proxies(Map<String, String> environment) {
        return new Proxies(environment, ProxySelector.of(InetSocketAddress.createUnresolved("system.example", 3128)));
    }

    @ParameterizedTest
    @CsvSource({"https_proxy,http://proxy.example:8080,https://api.example.org,proxy.example:8080",
            "HTTPS_PROXY,proxy.example:8080,wss://api.example.org,proxy.example:8080",
            "HTTPS_PROXY,http://squid_proxy:3128,https://api.example.org,squid_proxy:3128",
            "HTTPS_PROXY,http://[2001:db8::1]:3128,https://api.example.org,[2001:db8::1]:3128",
            "HTTPS_PROXY,http://proxy.example,https://api.example.org,proxy.example:80",
            "HTTPS_PROXY,http://ada:se%3Acret@proxy.example:1,https://api.example.org,proxy.example:1",
            "http_proxy,http://proxy.example:8080,http://api.example.org,proxy.example:8080",
            "HTTP_PROXY,http://proxy.example:8080,ws://api.example.org,proxy.example:8080",
            "ALL_PROXY,socks5h://proxy.example,https://api.example.org,proxy.example:1080"})
    void theEnvironmentNamesTheProxy(String variable, String value, URI target, String expected) {
        assertEquals(expected, proxies(Map.of(variable, value)).named(target).orElseThrow().toString());
    }

    @Test
    void smallLettersWinAndTheSchemeCounts() {
        Proxies proxies = proxies(Map.of("https_proxy", "small:1", "HTTPS_PROXY", "large:2", "HTTP_PROXY", "plain:3"));
        assertEquals("small:1", proxies.named(SERVICE).orElseThrow().toString());
        assertEquals("plain:3", proxies.named(URI.create("http://api.example.org")).orElseThrow().toString());
    }

    @Test
    void whereTheEnvironmentNamesNoneTheSystemIsAsked() {
        Proxy system = proxies(Map.of()).select(SERVICE).getFirst();
        assertEquals("system.example", ((InetSocketAddress) system.address()).getHostString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8801", "https://localhost:1", "http://[::1]:8801/path",
            "http://127.9.9.9",
            "http://voice.localhost"})
    void loopbackNeverGoesThroughAProxy(URI target) {
        Proxies proxies = proxies(Map.of("HTTPS_PROXY", "proxy:1", "HTTP_PROXY", "proxy:1", "ALL_PROXY", "proxy:1"));
        assertEquals(List.of(Proxy.NO_PROXY), proxies.select(target));
        assertFalse(proxies.named(target).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *                      | true
            api.example.org        | true
            example.org            | true
            .example.org           | true
            *.example.org          | true
            EXAMPLE.ORG            | true
            a.b, example.org       | true
            example.org:443        | true
            example.org:8443       | false
            ample.org              | false
            org.example            | false
            """)
    void noProxyNamesHostsAndTheirSubdomains(String noProxy, boolean direct) {
        Proxies proxies = proxies(Map.of("HTTPS_PROXY", "proxy:1", "NO_PROXY", noProxy));
        assertEquals(direct, proxies.select(SERVICE).equals(List.of(Proxy.NO_PROXY)));
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8,true", "10.1.2.0/24,true", "10.1.3.0/24,false", "10.1.2.3,true", "0.0.0.0/0,true",
            "10.0.0.0/x,false"})
    void noProxyNamesRangesOfAddresses(String noProxy, boolean direct) {
        Proxies proxies = proxies(Map.of("HTTPS_PROXY", "proxy:1", "no_proxy", noProxy));
        assertEquals(direct, proxies.select(URI.create("https://10.1.2.3")).equals(List.of(Proxy.NO_PROXY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http:///path", "ftp://proxy:1", "not a proxy", "http://a b:1", "proxy:70000"})
    void whatNamesNoProxyIsSaid(String value) {
        String sentence = assertThrows(IllegalArgumentException.class,
                () -> proxies(Map.of("HTTPS_PROXY", value)).named(SERVICE)).getMessage();
        assertEquals(
                "HTTPS_PROXY names no proxy: it looks like http://host:port or http://name:password@host:port.",
                sentence);
    }

    @Test
    void thePasswordIsNotShown() {
        assertEquals("proxy:1",
                proxies(Map.of("HTTPS_PROXY", "http://ada:secret@proxy:1")).named(SERVICE).orElseThrow().toString());
    }
}
