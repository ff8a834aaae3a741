package dev.soundcheck.ui.load;

import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.SpeechRequest;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the load steps need from the rest of the program.
///
/// @param request  the line, voice and model in the window now; null without a voice. FX thread.
/// @param offline  whether the place costs nothing. FX thread.
/// @param fx       the FX thread
/// @param io       for work that blocks; the steps hold one of its threads
public record LoadPorts(Opener opener, Supplier<@Nullable SpeechRequest> request, BooleanSupplier offline,
        LabClock clock, RunLimits limits, Executor fx, Executor io) {

    /// Opens the place that is in use, for these steps alone.
    @FunctionalInterface
    public interface Opener {
        /// Blocks; the caller closes it.
        SpeechService open() throws SpeechException;
    }
}
