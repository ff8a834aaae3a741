package dev.soundcheck.cli;

import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.StreamLimit;
import dev.soundcheck.speech.request.SpeechModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The service and the voice: options of every command that speaks. Filled by picocli, then read.
final class ServiceOptions {
    @Mixin
    private PlaceOptions place = new PlaceOptions();
    @Option(names = "--voice", paramLabel = "ID", description = "Id of the voice; default: Skylar at Cartesia, elsewhere the first voice that the service lists.")
    private @Nullable String voice;
    @Option(names = "--model", paramLabel = "ID", defaultValue = SpeechModel.DEFAULT_ID, description = "Model; default: ${DEFAULT-VALUE}.")
    private String model = SpeechModel.DEFAULT_ID;
    @Option(names = "--limit", paramLabel = "MINUTES", converter = Names.LimitMinutes.class, defaultValue = "60", description = "Longest sound, 1 to 360 minutes; default: ${DEFAULT-VALUE}. A longer stream is ended, and what came is kept.")
    private int limitMinutes = StreamLimit.DEFAULT_MINUTES;

    ServiceChoice choice(Toolbox toolbox) {
        toolbox.limit().setMinutes(limitMinutes);
        return place.choice(toolbox);
    }

    /// The named voice, or the default one.
    String voiceId(Toolbox toolbox, SpeechService service) {
        return voice == null ? FirstVoice.of(choice(toolbox), service) : voice;
    }

    String modelId() {
        return model;
    }
}
