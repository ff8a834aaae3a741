package dev.soundcheck.audition;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.speech.voice.Voice;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Plays voices before they are chosen. A preview that was heard is kept by place and request, so hearing it again
/// costs nothing. Over the budget, the least recently heard goes first. Any thread.
public final class Previews {
    public static final long DEFAULT_BUDGET_BYTES = 64L << 20;

    private final long budgetBytes;
    // Guarded by this; the eldest access first.
    private final Map<Key, Preview> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /// What is heard of a voice.
    ///
    /// @param sketch  with the words of the sound; null for the service's own sample, which has none
    public record Preview(PcmTrack track, @Nullable Take sketch) {}

    /// The outcome of a preview.
    public sealed interface Outcome {
        /// Plays already, though more may arrive.
        record Sound(Preview preview) implements Outcome {}

        record Failed(SpeechFailure failure) implements Outcome {}
    }

    /// Equal for what would sound the same; `text` is null for the service's own sample.
    private record Key(URI place, String voiceId, @Nullable SpeechRequest request) {}

    public Previews(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    /// The line in that voice if it was heard before, else null.
    public @Nullable Preview kept(SpeechService service, SpeechRequest request) {
        return find(key(service, request));
    }

    /// The service's own sample if it was heard before, else null.
    public @Nullable Preview keptSample(SpeechService service, Voice voice) {
        return find(new Key(service.baseUrl(), voice.id(), null));
    }

    /// Lets the voice speak.
    ///
    /// @param told  told once, on the thread that reads the network
    public Take speak(Studio studio, SpeechService service, SpeechRequest request, Consumer<Outcome> told) {
        return studio.sketch(service, Endpoint.WEBSOCKET, request,
                sketch -> new Intake(key(service, request), sketch, told));
    }

    /// Fetches the service's own sample. Blocks.
    public Outcome sample(SpeechService service, Voice voice) {
        try {
            PcmTrack track = service.preview(voice);
            Preview sample = new Preview(track, null);
            keep(new Key(service.baseUrl(), voice.id(), null), sample);
            return new Outcome.Sound(sample);
        } catch (SpeechException e) {
            return new Outcome.Failed(e.failure());
        }
    }

    private static Key key(SpeechService service, SpeechRequest request) {
        return new Key(service.baseUrl(), request.voiceId(), request.withStamps(StampOptions.NONE));
    }

    private synchronized @Nullable Preview find(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, Preview preview) {
        Preview before = kept.put(key, preview);
        bytes += size(preview) - (before == null ? 0 : size(before));
        var eldest = kept.values().iterator();
        while (bytes > budgetBytes && kept.size() > 1) {
            bytes -= size(eldest.next());
            eldest.remove();
        }
    }

    private static long size(Preview preview) {
        return preview.track.format().bytes(preview.track.frames());
    }

    /// Receives one preview; only whole ones are kept. The thread that reads the network.
    private final class Intake implements SpeechListener {
        private final Key key;
        private final Consumer<Outcome> told;
        private final Take sketch;
        private boolean sounding;

        Intake(Key key, Take sketch, Consumer<Outcome> told) {
            this.key = key;
            this.told = told;
            this.sketch = sketch;
        }

        @Override
        public void onEvent(SpeechEvent event) {
            PcmTrack track = sketch.track();
            if (track != null && track.frames() > 0 && !sounding) {
                sounding = true;
                told.accept(new Outcome.Sound(new Preview(track, sketch)));
            }
            if (event instanceof SpeechEvent.Completed && sounding && track != null) {
                keep(key, new Preview(track, sketch));
            } else if (event instanceof SpeechEvent.Failed(SpeechFailure failure) && !sounding) {
                told.accept(new Outcome.Failed(failure));
            }
        }
    }
}
