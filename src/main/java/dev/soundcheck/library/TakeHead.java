package dev.soundcheck.library;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a list shows of a kept take: small, so that thousands can be held. Sound, words and trace stay on disk.
///
/// @param id          name of its folder
/// @param uid         the same on every machine
/// @param number      counts takes across all runs
/// @param excerpt     the beginning of its text
/// @param requestKey  equal for takes of one request, so that they can be grouped
/// @param bytes       of its sound
/// @param failure     why it ended early, null where it did not
/// @param recovered   true where the application ended before the take did
/// @param raw         true where the user wrote the request as JSON
public record TakeHead(String id, String uid, int number, Instant madeAt, Endpoint endpoint, boolean offline,
        String voiceId, String voiceName, String modelId, String excerpt, String requestKey, double seconds,
        long bytes, TakeState state, @Nullable String failure, boolean recovered, boolean raw, Review review) {
    /// The head of a take without a folder: its id and uid are empty.
    public static TakeHead live(Take take, String voiceName) {
        // The state first: once it has ended, the length read after it is final.
        return live(take, take.state(), "", "", voiceName, Review.NONE);
    }

    static TakeHead live(Take take, TakeState state, String id, String uid, String voiceName, Review review) {
        PcmTrack track = take.track();
        SpeechFailure failure = take.failure();
        return new TakeHead(id, uid, take.number(), take.madeAt(), take.endpoint(), take.offline(),
                take.request().voiceId(), voiceName, take.request().modelId(), HeadCodec.excerpt(take.request().text()),
                RequestCodec.key(take.request()), take.seconds(),
                track == null ? 0 : track.format().bytes(track.frames()), state,
                failure == null ? null : failure.line(), false, take.request().raw() != null, review);
    }

    /// False for a take that is in memory alone.
    public boolean onDisk() {
        return !id.isEmpty();
    }

    /// The listener's name for it, else the voice's.
    public String title() {
        String given = review.name();
        return given == null ? voiceName : given;
    }

    TakeHead with(Review other) {
        return new TakeHead(id, uid, number, madeAt, endpoint, offline, voiceId, voiceName, modelId, excerpt,
                requestKey, seconds, bytes, state, failure, recovered, raw, other);
    }

    /// The same take as one that failed.
    TakeHead failed(double seconds, long bytes, String why) {
        return new TakeHead(id, uid, number, madeAt, endpoint, offline, voiceId, voiceName, modelId, excerpt,
                requestKey, seconds, bytes, TakeState.FAILED, why, recovered, raw, review);
    }

    /// The same take, ended at the start after a crash.
    TakeHead recovered(double seconds, long bytes, String why) {
        return new TakeHead(id, uid, number, madeAt, endpoint, offline, voiceId, voiceName, modelId, excerpt,
                requestKey, seconds, bytes, TakeState.FAILED, why, true, raw, review);
    }
}
