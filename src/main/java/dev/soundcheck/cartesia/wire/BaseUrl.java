package dev.soundcheck.cartesia.wire;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/// The address of a service. User names, queries and fragments are dropped: a URL must hold no secret.
public record BaseUrl(HttpUrl url) {
    private static final Pattern LOOPBACK = Pattern
            .compile("localhost|.+\\.localhost|127\\.\\d+\\.\\d+\\.\\d+|::1|0:0:0:0:0:0:0:1");

    public static BaseUrl of(URI uri) {
        String text = uri.toString().replaceFirst("^(?i)ws(s?)://", "http$1://");
        HttpUrl parsed = HttpUrl.parse(text);
        if (parsed == null) {
            throw new IllegalArgumentException(
                    "The base URL must look like https://api.cartesia.ai, with http or https in front.");
        }
        return new BaseUrl(parsed.newBuilder().username("").password("").query(null).fragment(null).build());
    }

    public HttpUrl route(String path) {
        return url.newBuilder().addPathSegments(path).build();
    }

    public boolean encrypted() {
        return url.isHttps();
    }

    public boolean loopback() {
        return LOOPBACK.matcher(url.host().toLowerCase(Locale.ROOT)).matches();
    }

    /// For people: host and port.
    public String place() {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return host + ":" + url.port();
    }
}
