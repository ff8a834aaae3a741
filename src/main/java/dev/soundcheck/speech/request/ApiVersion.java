package dev.soundcheck.speech.request;

import java.util.Arrays;

/// The versions of Cartesia's API one can ask for, newest first, and where they differ.
public enum ApiVersion {
    V2026_08_14("2026-08-14", "current", true, 5000), V2026_03_01("2026-03-01", "before locales and accents", false,
            5000),
    V2025_04_16("2025-04-16", "errors as one line, shorter buffer", false, 1000);

    public static final ApiVersion DEFAULT = V2026_08_14;

    private final String date;
    private final String note;
    private final boolean localeAware;
    private final int maxBufferDelayMillis;

    ApiVersion(String date, String note, boolean localeAware, int maxBufferDelayMillis) {
        this.date = date;
        this.note = note;
        this.localeAware = localeAware;
        this.maxBufferDelayMillis = maxBufferDelayMillis;
    }

    /// The version of that date; the default where there is none.
    public static ApiVersion of(String date) {
        return Arrays.stream(values()).filter(version -> version.date.equals(date)).findFirst().orElse(DEFAULT);
    }

    /// The value of the `Cartesia-Version` header, and the name in settings and commands.
    public String date() {
        return date;
    }

    /// A few words about it.
    public String note() {
        return note;
    }

    /// True where a voice is a plain id, and `locale`, `accent` and `normalization` exist; before, a voice is
    /// `{"mode":"id","id":…}`.
    public boolean localeAware() {
        return localeAware;
    }

    /// The longest time the server may be asked to hold text back.
    public int maxBufferDelayMillis() {
        return maxBufferDelayMillis;
    }
}
