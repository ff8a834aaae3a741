package dev.soundcheck.speech;

import dev.soundcheck.text.CleanText;
import org.jspecify.annotations.Nullable;

/// Why there is no speech, or no more of it. Holds no secret. The server's own words in it are cleaned here.
///
/// @param sentence   one sentence for people: what happened
/// @param nextStep   what to do about it, as a sentence
/// @param detail     for the log and the details pane: status line, server's own words, exception
/// @param status     HTTP status or `status_code` of an event, 0 where there was none
/// @param errorCode  Cartesia's `error_code`, null where there was none
/// @param requestId  the server's id of the request, null where none was told
public record SpeechFailure(Kind kind, String sentence, String nextStep, String detail, int status,
        @Nullable String errorCode, @Nullable String requestId) {

    public SpeechFailure {
        sentence = CleanText.line(sentence, CleanText.SENTENCE_CHARS);
        nextStep = CleanText.line(nextStep, CleanText.SENTENCE_CHARS);
        detail = CleanText.lines(detail, CleanText.DETAIL_CHARS);
        errorCode = CleanText.lineOrNull(errorCode, CleanText.NAME_CHARS);
        requestId = CleanText.lineOrNull(requestId, CleanText.NAME_CHARS);
    }

    /// What a program can do about it.
    public enum Kind {
        /// Nothing to speak in the text; refused before anything is sent.
        NOTHING_TO_SAY, UNAUTHORIZED, FORBIDDEN, OUT_OF_CREDIT, VOICE_UNKNOWN, MODEL_UNKNOWN,
        /// The request was understood and refused; sending it again will not help.
        REJECTED,
        /// Too many requests at once; later it may work.
        BUSY,
        /// The service failed on its side.
        SERVER,
        /// No connection: address, network, certificate.
        UNREACHABLE,
        /// Something answered that does not speak the protocol.
        NOT_CARTESIA,
        /// The stream ended in the middle.
        BROKEN_STREAM,
        /// The stream stayed open and went silent.
        STALLED,
        /// The stream brought more than is kept, or than the disk can hold. What came is kept.
        LIMIT
    }

    public static SpeechFailure of(Kind kind, String sentence, String nextStep, String detail) {
        return new SpeechFailure(kind, sentence, nextStep, detail, 0, null, null);
    }

    /// Sentence and next step in one line.
    public String line() {
        return nextStep.isEmpty() ? sentence : sentence + " " + nextStep;
    }
}
