package dev.soundcheck.offline.wire.stream;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.voice.persona.Cast;
import dev.soundcheck.offline.voice.persona.Persona;
import dev.soundcheck.offline.voice.text.Controls;
import dev.soundcheck.offline.voice.text.Lexicon;
import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.message.WireFormat;
import dev.soundcheck.offline.wire.render.Generation;
import dev.soundcheck.offline.wire.render.Renderer;
import java.io.IOException;
import java.util.Optional;

/// `preview_file_url` of a voice: it says who it is, spoken when asked. Any thread.
public final class PreviewRoute {
    private static final WireFormat FORMAT = new WireFormat(WireFormat.Container.WAV, new PcmFormat(PcmEncoding.S16LE,
            24000));

    private final Renderer studio;
    private final Cast cast;

    public PreviewRoute(Renderer studio, Cast cast) {
        this.cast = cast;
        this.studio = studio;
    }

    public void handle(Exchange exchange, String id) throws IOException, InterruptedException {
        Persona persona = cast.byId(id).orElseThrow(() -> Problem.notFound("voice_not_found", "Voice not found",
                "There is no voice " + Problem.shown(id) + '.'));
        new BytesRoute(studio).handle(exchange,
                new Generation("sonic-3.6", text(persona), persona, FORMAT, Controls.NORMAL, Lexicon.EMPTY,
                        Generation.StampWish.NONE,
                        Optional.empty(), 0, false),
                Scenario.USUAL);
    }

    /// Digits are read in the language of the voice.
    private static String text(Persona persona) {
        return switch (persona.speaker()) {
            case Persona.Shape _ -> "Hello. My name is " + persona.name() + ", one of the offline voices.";
            case Persona.Espeak _ -> "1, 2, 3, 4, 5.";
        };
    }
}
