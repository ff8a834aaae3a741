package dev.soundcheck.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.LateAudio;
import dev.soundcheck.speech.SentInput;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.Stamp;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keeps the events of one stream and reads them back as a transcript. Any thread.
public final class RecordingListener implements SpeechListener {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final List<SpeechEvent> events = new ArrayList<>();
    private final AtomicBoolean inside = new AtomicBoolean();
    private final List<SentInput> sent = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private @Nullable LateAudio late;
    private boolean overlapped;

    @Override
    public void onEvent(SpeechEvent event) {
        boolean alone = inside.compareAndSet(false, true);
        synchronized (this) {
            overlapped |= !alone;
            events.add(event);
            notifyAll();
        }
        inside.set(false);
    }

    @Override
    public synchronized void onSent(SentInput input) {
        sent.add(input);
        notifyAll();
    }

    @Override
    public synchronized void onLate(LateAudio audio) {
        late = audio;
        notifyAll();
    }

    @Override
    public synchronized void onRefused(String text) {
        refused.add(text);
    }

    public synchronized List<SentInput> sent() {
        return List.copyOf(sent);
    }

    public synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    /// Waits until that many messages of sound have come too late.
    public LateAudio late(int chunks) {
        await(chunks + " late messages", _ -> late != null && late.chunks() >= chunks);
        return Objects.requireNonNull(late);
    }

    public synchronized boolean hasEnded() {
        return !events.isEmpty() && events.getLast() instanceof SpeechEvent.Ended;
    }

    public synchronized List<SpeechEvent> events() {
        return List.copyOf(events);
    }

    /// Waits for the last event, and checks the rules every stream keeps.
    public RecordingListener ended() {
        await("an end", seen -> !seen.isEmpty() && seen.getLast() instanceof SpeechEvent.Ended);
        return this;
    }

    /// Waits until that many bytes of sound have come.
    public RecordingListener heard(int bytes) {
        await(bytes + " bytes of sound", seen -> pcm(seen).length >= bytes);
        return this;
    }

    public RecordingListener sawWords() {
        await("words", seen -> seen.stream().anyMatch(SpeechEvent.Words.class::isInstance));
        return this;
    }

    private synchronized void await(String what, Predicate<List<SpeechEvent>> enough) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!enough.test(events)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            assertTrue(left > 0, () -> "waited too long for " + what + "; so far " + lines(events));
            try {
                wait(left);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

    /// The whole stream, one line per event; sound that follows sound counts as one.
    public void assertTranscript(String... lines) {
        ended();
        assertEquals(String.join("\n", lines), String.join("\n", lines(events())));
        assertEquals(1, events().stream().filter(SpeechEvent.Ended.class::isInstance).count(), "ends");
        assertTrue(!overlapped, "events came two at a time");
    }

    public SpeechFailure failure() {
        return assertInstanceOf(SpeechEvent.Failed.class, ended().events().getLast()).failure();
    }

    /// What was said of a stream that ended well, "" where nothing was.
    public String remark() {
        SpeechFailure remark = assertInstanceOf(SpeechEvent.Completed.class, ended().events().getLast()).remark();
        return remark == null ? "" : remark.sentence();
    }

    public byte[] pcm() {
        return pcm(events());
    }

    public List<byte[]> chunks() {
        return events().stream().filter(SpeechEvent.Audio.class::isInstance).map(SpeechEvent.Audio.class::cast)
                .map(SpeechEvent.Audio::pcm).toList();
    }

    public List<Stamp> words() {
        return events().stream().filter(SpeechEvent.Words.class::isInstance).map(SpeechEvent.Words.class::cast)
                .flatMap(event -> event.words().stream()).toList();
    }

    private static byte[] pcm(List<SpeechEvent> events) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (SpeechEvent event : events) {
            if (event instanceof SpeechEvent.Audio audio) {
                all.writeBytes(audio.pcm());
            }
        }
        return all.toByteArray();
    }

    private static List<String> lines(List<SpeechEvent> events) {
        List<String> lines = new ArrayList<>();
        int bytes = 0;
        for (SpeechEvent event : events) {
            if (event instanceof SpeechEvent.Audio audio) {
                bytes += audio.pcm().length;
                continue;
            }
            if (bytes > 0) {
                lines.add("audio " + bytes);
                bytes = 0;
            }
            lines.add(line(event));
        }
        if (bytes > 0) {
            lines.add("audio " + bytes);
        }
        return lines;
    }

    private static String line(SpeechEvent event) {
        return switch (event) {
            case SpeechEvent.Opened opened ->
                "opened " + opened.format().encoding() + " " + opened.format().sampleRateHz();
            case SpeechEvent.Audio audio -> "audio " + audio.pcm().length;
            case SpeechEvent.Words words -> "words " + stamps(words.words());
            case SpeechEvent.Phonemes phonemes -> "phonemes " + stamps(phonemes.phonemes());
            case SpeechEvent.Flushed flushed -> "flushed " + flushed.flushId();
            case SpeechEvent.Completed _ -> "completed";
            case SpeechEvent.Cancelled _ -> "cancelled";
            case SpeechEvent.Failed failed -> "failed " + failed.failure().kind();
        };
    }

    private static String stamps(List<Stamp> stamps) {
        return stamps.stream().map(stamp -> stamp.text() + "@" + stamp.startSeconds() + "-" + stamp.endSeconds())
                .collect(Collectors.joining(" "));
    }
}
