package dev.soundcheck.ui.lab;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.Voice;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the lab's screen needs from the rest of the program.
///
/// @param request   the line, voice and model in the window now; null without a voice. FX thread.
/// @param voices    of the place in use, to choose from. FX thread.
/// @param takes     of the window, the latest ones. FX thread.
/// @param offline   whether that place costs nothing. FX thread.
/// @param desk      plays the race, in place of the take that is shown there
/// @param playback  plays runs
/// @param limits    how patient a lab is
/// @param fx        the FX thread
/// @param io        for work that blocks; a lab holds one of its threads while it runs
/// @param folder    where labs are kept
public record LabPorts(LabServices services, Supplier<@Nullable SpeechRequest> request, Supplier<List<Voice>> voices,
        Supplier<List<Take>> takes, BooleanSupplier offline,
        Desk desk, Playback playback, LabClock clock, RunLimits limits, Executor fx, Executor io, Path folder) {}
