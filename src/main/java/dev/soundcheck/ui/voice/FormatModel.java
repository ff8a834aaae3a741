package dev.soundcheck.ui.voice;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.speech.request.FormatName;
import dev.soundcheck.speech.request.GuideFormat;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.OutputFormat.Container;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The form of sound that the next take is asked for. FX thread.
public final class FormatModel {
    private static final int USUAL_BIT_RATE = 128_000;

    private final ObjectProperty<OutputFormat> format = new SimpleObjectProperty<>(this, "format",
            OutputFormat.DEFAULT);

    // == PROPERTIES ==

    public ObjectProperty<OutputFormat> formatProperty() {
        return format;
    }

    public OutputFormat format() {
        return format.get();
    }

    /// The format with the guide's name, where it has one.
    public String title() {
        return GuideFormat.of(format()).map(guide -> guide.title() + " · " + format().title())
                .orElse(format().title());
    }

    /// What one must know about it, empty where there is nothing.
    public String hint() {
        return format().container() == Container.RAW
                ? ""
                : format().container().name().toLowerCase(Locale.ROOT) + " comes over Bytes only; SSE and WebSocket"
                        + " carry raw audio.";
    }

    // == COMMANDS ==

    /// Chooses a format by its name, as settings keep it; an unknown name changes nothing.
    public void choose(String id) {
        try {
            format.set(FormatName.read(id));
        } catch (IllegalArgumentException _) {
            // A settings file can hold anything.
        }
    }

    public void container(Container container) {
        format.set(container == Container.MP3
                ? OutputFormat.mp3(format().pcm().sampleRateHz(), USUAL_BIT_RATE)
                : new OutputFormat(container, format().pcm(), 0));
    }

    /// MP3 has no encoding to choose.
    public void encoding(PcmEncoding encoding) {
        if (format().container() != Container.MP3) {
            format.set(new OutputFormat(format().container(),
                    new PcmFormat(encoding, format().pcm().sampleRateHz()), 0));
        }
    }

    public void rate(int sampleRateHz) {
        format.set(new OutputFormat(format().container(), new PcmFormat(format().pcm().encoding(), sampleRateHz),
                format().bitRate()));
    }

    /// Only MP3 has a bit rate.
    public void bitRate(int bitRate) {
        if (format().container() == Container.MP3) {
            format.set(OutputFormat.mp3(format().pcm().sampleRateHz(), bitRate));
        }
    }
}
