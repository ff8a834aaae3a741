package dev.soundcheck.cartesia;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/// The address of a service. User names, queries and fragments are dropped: nothing secret is to sit in a URL.
record BaseUrl(HttpUrl url) {
    private static final Pattern LOOPBACK = Pattern
            .compile("localhost|.+\\.localhost|127\\.\\d+\\.\\d+\\.\\d+|::1|0:0:0:0:0:0:0:1");

    static BaseUrl of(URI uri) {
        String text = uri.toString().replaceFirst("^(?i)ws(s?)://", "http$1://");
        HttpUrl parsed = HttpUrl.parse(text);
        if (parsed == null) {
            throw new IllegalArgumentException(
                    "The base URL must look like https://api.cartesia.ai, with http or https in front.");
        }
        return new BaseUrl(parsed.newBuilder().username("").password("").query(null).fragment(null).build());
    }

    HttpUrl route(String path) {
        return url.newBuilder().addPathSegments(path).build();
    }

    boolean encrypted() {
        return url.isHttps();
    }

    boolean loopback() {
        return LOOPBACK.matcher(url.host().toLowerCase(Locale.ROOT)).matches();
    }

    /// For people: host and port.
    String place() {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return host + ":" + url.port();
    }
}
