package dev.soundcheck.cli;

import dev.soundcheck.speech.request.Delivery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Speed, volume and emotion. Filled by picocli, then read.
final class DeliveryOptions {
    @Option(names = "--speed", paramLabel = "X", converter = Names.Figure.class, defaultValue = "1", description = "Speed of the voice, 0.6 to 1.5.")
    private double speed = 1;
    @Option(names = "--volume", paramLabel = "X", converter = Names.Figure.class, defaultValue = "1", description = "Volume of the voice, 0.5 to 2.")
    private double volume = 1;
    @Option(names = "--emotion", paramLabel = "NAME", description = "Emotion of the voice, such as calm.")
    private @Nullable String emotion;

    Delivery delivery() {
        return new Delivery(speed, volume, emotion);
    }
}
