package dev.soundcheck.cli;

import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.SpeechModel;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who speaks: the options that all commands share which speak. Filled by picocli, then read.
final class ServiceOptions {
    @Option(names = "--base-url", paramLabel = "URL", converter = Names.BaseUrl.class, description = "Server to speak to; may have a path.")
    private @Nullable URI baseUrl;
    @Option(names = "--offline", description = "The offline voices, even where there is a key.")
    private boolean offline;
    @Option(names = "--voice", paramLabel = "ID", description = "Default: the first offline voice; elsewhere Skylar, a public voice of Cartesia.")
    private @Nullable String voice;
    @Option(names = "--model", paramLabel = "ID", defaultValue = SpeechModel.DEFAULT_ID, description = "Default: ${DEFAULT-VALUE}.")
    private String model = SpeechModel.DEFAULT_ID;

    ServiceChoice choice(Toolbox toolbox) {
        return ServiceChoice.of(baseUrl, offline, toolbox.hasKey());
    }

    /// The voice that was named, or the one that speaks without a name.
    String voiceId(SpeechService service) {
        return voice == null ? FirstVoice.of(service) : voice;
    }

    String modelId() {
        return model;
    }
}
