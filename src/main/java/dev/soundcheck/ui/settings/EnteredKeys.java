package dev.soundcheck.ui.settings;

import dev.soundcheck.speech.ApiKey;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The keys that were typed, each for the server it was typed for and no other; in memory alone. FX thread.
final class EnteredKeys {
    private final Map<String, ApiKey> own = new HashMap<>();
    private @Nullable ApiKey cartesia;

    @Nullable
    ApiKey cartesia() {
        return cartesia;
    }

    void enterCartesia(ApiKey key) {
        cartesia = key;
    }

    @Nullable
    ApiKey own(URI address) {
        return own.get(origin(address));
    }

    void enterOwn(URI address, ApiKey key) {
        own.put(origin(address), key);
    }

    /// Whatever its path, it is the same server that reads the key; another scheme or port may be another's.
    private static String origin(URI address) {
        return (address.getScheme() + "://" + address.getHost() + ":" + address.getPort()).toLowerCase(Locale.ROOT);
    }
}
