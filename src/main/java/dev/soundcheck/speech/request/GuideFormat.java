package dev.soundcheck.speech.request;

import dev.soundcheck.audio.PcmEncoding;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The audio formats that Cartesia's guide recommends, by use. Source: docs, "Output audio format". A format is a
/// record of values.
@SuppressWarnings("ImmutableEnumChecker")
public enum GuideFormat {
    TWILIO("Twilio", "telephones in the US and Japan", OutputFormat.raw(PcmEncoding.MULAW, 8000)),
    TELEPHONE("Telephone, A-law", "telephones in the EU and India", OutputFormat.raw(PcmEncoding.ALAW, 8000)),
    AGENTS("Agents", "voice agents", OutputFormat.raw(PcmEncoding.S16LE, 16_000)),
    BROWSER("Browser", "the Web Audio API", OutputFormat.raw(PcmEncoding.F32LE, 44_100));

    private final String title;
    private final String use;
    private final OutputFormat format;

    GuideFormat(String title, String use, OutputFormat format) {
        this.title = title;
        this.use = use;
        this.format = format;
    }

    public String title() {
        return title;
    }

    /// What it is for.
    public String use() {
        return use;
    }

    public OutputFormat format() {
        return format;
    }

    /// Name in commands.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The guide's name of a format, empty where it has none.
    public static Optional<GuideFormat> of(OutputFormat format) {
        return Arrays.stream(values()).filter(guide -> guide.format.equals(format)).findFirst();
    }
}
