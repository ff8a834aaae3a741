package dev.soundcheck.live;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SentInput;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechContext;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.speech.voice.VoicePage;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.timeline.TimedWord;
import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Plays a kept take as a stream: sound, words and end come at their original times. Nothing is sent or billed.
///
/// Events come on the thread of the clock.
final class KeptSpeech implements SpeechService {
    private static final SpeechFailure NO_VOICES = SpeechFailure.of(SpeechFailure.Kind.REJECTED,
            "A kept take has no voices to choose from.", "Choose one at the desk.", "");

    private final KeptTurn kept;
    private final RunClock clock;

    KeptSpeech(KeptTurn kept, RunClock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public SpeechContext open(SpeechRequest request, ContextOptions options, TraceRecorder trace,
            SpeechListener listener) {
        Context context = new Context(trace, listener);
        context.run.start();
        return context;
    }

    @Override
    public SpeechStream speak(Endpoint endpoint, SpeechRequest request, TraceRecorder trace,
            SpeechListener listener) {
        throw new UnsupportedOperationException("a kept take is spoken in pieces");
    }

    @Override
    public void warmSocket() {}

    @Override
    public void cool() {}

    @Override
    public boolean keepsHttp() {
        return false;
    }

    @Override
    public SocketState socket() {
        return new SocketState(SocketState.Status.OPEN, clock.nanoTime());
    }

    @Override
    public URI baseUrl() {
        return URI.create("kept:take");
    }

    @Override
    public boolean offline() {
        return kept.take().offline();
    }

    @Override
    public VoicePage page(VoiceQuery query) {
        return new VoicePage(List.of(), false);
    }

    @Override
    public Voice voice(String id) throws SpeechException {
        throw new SpeechException(NO_VOICES);
    }

    @Override
    public void close() {}

    /// A stream that brings what the take brought.
    private final class Context implements SpeechContext {
        private final TraceRecorder trace;
        private final SpeechListener listener;
        private final TimedRun<Runnable> run;
        // All below guarded by this.
        private int flushes;
        private boolean ended;

        Context(TraceRecorder trace, SpeechListener listener) {
            this.trace = trace;
            this.listener = listener;
            this.run = new TimedRun<>(clock, arrivals(), Runnable::run, () -> {});
        }

        @Override
        public String contextId() {
            return "kept-" + kept.take().number();
        }

        @Override
        public boolean append(String text) {
            return sent(SentInput.Kind.TEXT, text, 0);
        }

        @Override
        public synchronized boolean flush() {
            return sent(SentInput.Kind.FLUSH, "", ++flushes);
        }

        @Override
        public boolean finish() {
            return sent(SentInput.Kind.FINISH, "", 0);
        }

        @Override
        public void cancel() {
            sent(SentInput.Kind.CANCEL, "", 0);
            run.cancel();
            end(new SpeechEvent.Cancelled());
        }

        private synchronized boolean sent(SentInput.Kind kind, String text, int flushId) {
            if (ended) {
                return false;
            }
            long now = trace.now();
            trace.mark(Mark.SENT, now);
            listener.onSent(new SentInput(contextId(), kind, text, flushId, now, 0));
            return true;
        }

        private void end(SpeechEvent.Ended how) {
            synchronized (this) {
                if (ended) {
                    return;
                }
                ended = true;
            }
            trace.mark(Mark.DONE, trace.now());
            listener.onEvent(how);
        }

        private List<TimedRun.Step<Runnable>> arrivals() {
            List<TimedRun.Step<Runnable>> steps = new ArrayList<>();
            long origin = kept.take().utterance().pressNanos();
            ChunkStamps chunks = kept.take().trace().chunks();
            for (int i = 0; i < chunks.count(); i++) {
                int chunk = i;
                steps.add(new TimedRun.Step<>(chunks.atNanos(i) - origin, () -> chunk(chunk)));
            }
            long[] words = kept.take().trace().wordNanos();
            for (int i = 0; i < words.length; i++) {
                int message = i;
                steps.add(new TimedRun.Step<>(words[i] - origin, () -> words(message)));
            }
            kept.flushes().forEach(flush -> steps.add(new TimedRun.Step<>(flush.atNanos(),
                    () -> listener.onEvent(new SpeechEvent.Flushed(flush.flushId())))));
            steps.sort(Comparator.comparingLong(TimedRun.Step::atNanos));
            long last = steps.isEmpty() ? 0 : steps.getLast().atNanos();
            long done = kept.take().trace().at(Mark.DONE).orElse(origin + last) - origin;
            if (kept.take().state() != TakeState.CANCELLED) {
                steps.add(new TimedRun.Step<>(Math.max(last, done), () -> end(ending())));
            }
            return steps;
        }

        private SpeechEvent.Ended ending() {
            SpeechFailure failure = kept.take().failure();
            return failure == null ? new SpeechEvent.Completed() : new SpeechEvent.Failed(failure);
        }

        private void chunk(int index) {
            PcmTrack track = kept.take().track();
            ChunkStamps chunks = kept.take().trace().chunks();
            if (track == null) {
                return;
            }
            int frames = chunks.frames(index);
            byte[] pcm = new byte[(int) track.format().bytes(frames)];
            try {
                int read = track.readBytes(chunks.beginFrame(index), pcm, 0, frames);
                pcm = read == frames ? pcm : Arrays.copyOf(pcm, (int) track.format().bytes(read));
            } catch (IOException unreadable) {
                end(new SpeechEvent.Failed(SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM,
                        "The sound of the take can no longer be read.", "Check whether its file is still there.",
                        String.valueOf(unreadable.getMessage()))));
                return;
            }
            long now = trace.now();
            trace.mark(Mark.FIRST_BYTE, now);
            trace.chunk(now, frames, chunks.wireBytes(index), chunks.stepMillis(index));
            if (index == 0) {
                listener.onEvent(new SpeechEvent.Opened(track.format()));
            }
            if (pcm.length > 0) {
                listener.onEvent(new SpeechEvent.Audio(pcm));
            }
        }

        private void words(int message) {
            List<Stamp> stamps = new ArrayList<>();
            List<TimedWord> words = kept.take().timeline().words();
            for (int i = 0; i < words.size(); i++) {
                if (kept.take().timeline().messageOf(i) == message) {
                    stamps.add(new Stamp(words.get(i).text(), words.get(i).startSeconds(), words.get(i).endSeconds()));
                }
            }
            if (!stamps.isEmpty()) {
                trace.words(trace.now());
                listener.onEvent(new SpeechEvent.Words(stamps));
            }
        }
    }
}
