package dev.soundcheck.speech.request;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.speech.request.OutputFormat.Container;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the name of a format: `twilio`, `mp3`, `wav:f32le:24000`, `raw:pcm_mulaw:8000`. Stateless.
public final class FormatName {
    private static final String PREFIX = "pcm_";
    private static final int USUAL_BIT_RATE = 128_000;

    private FormatName() {}

    /// The format of that name.
    ///
    /// @throws IllegalArgumentException whose message says what a name looks like
    public static OutputFormat read(String name) {
        String[] parts = name.toLowerCase(Locale.ROOT).split(":", -1);
        Optional<GuideFormat> guide = Arrays.stream(GuideFormat.values())
                .filter(known -> known.id().equals(parts[0])).findFirst();
        if (guide.isPresent() && parts.length == 1) {
            return guide.get().format();
        }
        Container container = container(parts[0]).orElseThrow(() -> unknown(name));
        return container == Container.MP3 ? mp3(name, parts) : pcm(name, container, parts);
    }

    /// What `read` takes, for help and messages.
    public static String examples() {
        String guides = Arrays.stream(GuideFormat.values()).map(GuideFormat::id).collect(Collectors.joining(", "));
        return "raw, wav or mp3, as in raw:s16le:24000, wav:f32le:44100, mp3:44100:128000; or " + guides;
    }

    private static OutputFormat mp3(String name, String[] parts) {
        int rateHz = OutputFormat.DEFAULT.pcm().sampleRateHz();
        int bitRate = USUAL_BIT_RATE;
        for (int i = 1; i < parts.length; i++) {
            int number = number(name, parts[i]);
            if (OutputFormat.BIT_RATES.contains(number)) {
                bitRate = number;
            } else {
                rateHz = rate(name, number);
            }
        }
        return OutputFormat.mp3(rateHz, bitRate);
    }

    private static OutputFormat pcm(String name, Container container, String[] parts) {
        PcmEncoding encoding = PcmEncoding.S16LE;
        int rateHz = OutputFormat.DEFAULT.pcm().sampleRateHz();
        for (int i = 1; i < parts.length; i++) {
            Optional<PcmEncoding> named = encoding(parts[i]);
            if (named.isPresent()) {
                encoding = named.get();
            } else {
                rateHz = rate(name, number(name, parts[i]));
            }
        }
        return new OutputFormat(container, new PcmFormat(encoding, rateHz), 0);
    }

    private static Optional<Container> container(String word) {
        return Arrays.stream(Container.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static Optional<PcmEncoding> encoding(String word) {
        String plain = word.startsWith(PREFIX) ? word.substring(PREFIX.length()) : word;
        return Arrays.stream(PcmEncoding.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(plain))
                .findFirst();
    }

    private static int rate(String name, int number) {
        if (!OutputFormat.RATES_HZ.contains(number)) {
            throw new IllegalArgumentException("'" + name + "' has no rate that the service knows; it knows "
                    + OutputFormat.RATES_HZ.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return number;
    }

    private static int number(String name, String part) {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException _) {
            throw unknown(name);
        }
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("'" + name + "' is not a format; it is " + examples());
    }
}
