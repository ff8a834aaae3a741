package dev.soundcheck.trace;

/// An instant in the life of a take. The first stamp of a mark counts; for `LAST_AUDIO` the last one does.
public enum Mark {
    /// Last byte of the request, or of the socket message, written.
    SENT,
    /// Response headers read; on a cold socket, the 101.
    HEADERS,
    /// First byte of the body, or first frame of this context.
    FIRST_BYTE,
    /// First chunk that holds at least one PCM sample; a WAV head is not audio.
    FIRST_AUDIO,
    /// The first sample is decoded: `FIRST_AUDIO` plus the time of the decoder.
    FIRST_DECODED,
    /// First message that holds a word stamp.
    FIRST_WORD,
    /// First frame heard, by the playback clock.
    FIRST_OUT, LAST_AUDIO,
    /// The stream ended, well or not.
    DONE
}
