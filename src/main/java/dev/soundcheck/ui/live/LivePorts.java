package dev.soundcheck.ui.live;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.live.RunClock;
import dev.soundcheck.session.Studio;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.ui.kit.TextScale;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the room needs from the window.
///
/// @param service      the service that is open, null while none is
/// @param request      what would be asked for now, without text; null while no voice is chosen
/// @param voices       all voices, by id
/// @param voiceName    of an id
/// @param playbacks    opens a loudspeaker of its own
/// @param clock        for simulated models and scripts
/// @param io           for files and for measuring sound
/// @param experiments  the folder they are kept in
/// @param fx           the FX thread
/// @param textSize     of what is spoken
/// @param wake         asks for frames
record LivePorts(Studio studio, Supplier<@Nullable SpeechService> service, Supplier<@Nullable SpeechRequest> request,
        Supplier<List<String>> voices, Function<String, String> voiceName, Supplier<Playback> playbacks,
        RunClock clock, Executor io, Path experiments, Executor fx, TextScale textSize,
        Runnable wake) {}
