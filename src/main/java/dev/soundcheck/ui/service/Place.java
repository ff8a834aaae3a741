package dev.soundcheck.ui.service;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.ApiKey;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where speech may come from. Holds the key in memory, never in text.
public sealed interface Place {
    /// The voices that the application carries along.
    record Offline(Manner manner) implements Place {
        public Offline() {
            this(Manner.DEFAULT);
        }
    }

    record Cartesia(ApiKey key, Manner manner) implements Place {
        public static final URI BASE_URL = URI.create("https://api.cartesia.ai");

        public Cartesia(ApiKey key) {
            this(key, Manner.DEFAULT);
        }
    }

    /// A server of the user's own that speaks the protocol.
    record Own(URI baseUrl, @Nullable ApiKey key, Manner manner) implements Place {
        public Own(URI baseUrl, @Nullable ApiKey key) {
            this(baseUrl, key, Manner.DEFAULT);
        }
    }

    Manner manner();

    /// Its name in the window.
    default String title() {
        return switch (this) {
            case Offline _ -> "Offline voices";
            case Cartesia _ -> "Cartesia";
            case Own(URI baseUrl, _, _) -> baseUrl.getAuthority() == null ? baseUrl.toString() : baseUrl.getAuthority();
        };
    }

    default Settings.Service kind() {
        return switch (this) {
            case Offline _ -> Settings.Service.OFFLINE;
            case Cartesia _ -> Settings.Service.CARTESIA;
            case Own _ -> Settings.Service.OWN;
        };
    }
}
