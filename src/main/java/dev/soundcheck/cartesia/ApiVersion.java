package dev.soundcheck.cartesia;

import dev.soundcheck.speech.Language;
import dev.soundcheck.speech.SpeechRequest;

/// The versions of the API this client speaks, and where they differ on the wire.
public enum ApiVersion {
    V2026_08_14("2026-08-14", true, 5000), V2026_03_01("2026-03-01", false, 5000), V2025_04_16("2025-04-16", false,
            1000);

    public static final ApiVersion DEFAULT = V2026_08_14;

    private final String date;
    private final boolean localeAware;
    private final int maxBufferDelayMillis;

    ApiVersion(String date, boolean localeAware, int maxBufferDelayMillis) {
        this.date = date;
        this.localeAware = localeAware;
        this.maxBufferDelayMillis = maxBufferDelayMillis;
    }

    /// The value of the `Cartesia-Version` header.
    public String date() {
        return date;
    }

    /// True where a voice is a plain id, and `locale`, `accent` and `normalization` exist; before, a voice is
    /// `{"mode":"id","id":…}`.
    boolean localeAware() {
        return localeAware;
    }

    /// The longest time the server may be asked to hold text back.
    public int maxBufferDelayMillis() {
        return maxBufferDelayMillis;
    }

    /// True where the request's language goes out as `locale`: a regional code, and a version that knows them.
    boolean sendsLocale(SpeechRequest request) {
        String language = request.language();
        return localeAware && language != null && !language.equals(Language.base(language));
    }
}
