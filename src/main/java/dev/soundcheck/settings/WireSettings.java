package dev.soundcheck.settings;

import java.util.Arrays;
import java.util.Optional;

/// How a service is spoken to.
///
/// @param accessTokens  the key is used once, for a token that lives for minutes; requests carry that
public record WireSettings(Version version, boolean accessTokens) {
    public static final WireSettings DEFAULT = new WireSettings(Version.V2026_08_14, false);

    /// The API's versions, the newest first.
    public enum Version {
        V2026_08_14("2026-08-14"), V2026_03_01("2026-03-01"), V2025_04_16("2025-04-16");

        private final String date;

        Version(String date) {
            this.date = date;
        }

        /// As the wire spells it.
        public String date() {
            return date;
        }

        static Optional<Version> of(String date) {
            return Arrays.stream(values()).filter(version -> version.date.equals(date)).findFirst();
        }
    }
}
