package dev.soundcheck.cli;

import dev.soundcheck.speech.request.Delivery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How the line is to be said. Filled by picocli, then read.
final class DeliveryOptions {
    @Option(names = "--speed", paramLabel = "X", converter = Names.Figure.class, defaultValue = "1", description = "0.6 to 1.5.")
    private double speed = 1;
    @Option(names = "--volume", paramLabel = "X", converter = Names.Figure.class, defaultValue = "1", description = "0.5 to 2.")
    private double volume = 1;
    @Option(names = "--emotion", paramLabel = "NAME", description = "Such as calm.")
    private @Nullable String emotion;

    Delivery delivery() {
        return new Delivery(speed, volume, emotion);
    }
}
