package dev.soundcheck.live;

import dev.soundcheck.session.Piece;
import dev.soundcheck.speech.request.SpeechRequest;
import java.util.List;
import java.util.OptionalInt;

/// One message of a live session, as it is sent. Times count from the start of the session.
public sealed interface LiveMessage {
    long atNanos();

    /// The context it belongs to, by the name the script or the lane gives it.
    String context();

    /// Says who speaks in the context; its first text follows.
    ///
    /// @param request         its text is empty
    /// @param maxBufferDelayMillis  empty to leave it to the server
    record Open(long atNanos, String context, SpeechRequest request,
            OptionalInt maxBufferDelayMillis) implements LiveMessage {}

    /// A piece of text.
    ///
    /// @param more  false where it is the last piece
    /// @param came  its text as it came to us, portion by portion; empty where it came when it was sent
    record Say(long atNanos, String context, String text, boolean more, List<Came> came) implements LiveMessage {
        private static final long AT_ONCE_NANOS = 1_000_000;

        public Say {
            came = List.copyOf(came);
        }

        /// One that is sent as soon as its text comes.
        public Say(long atNanos, String context, String text, boolean more) {
            this(atNanos, context, text, more, List.of());
        }

        /// One that more text follows.
        static Say of(long atNanos, String context, String text, List<Piece.Came> came) {
            boolean atOnce = came.size() == 1 && atNanos - came.getFirst().atNanos() < AT_ONCE_NANOS;
            return new Say(atNanos, context, text, true, atOnce
                    ? List.of()
                    : came.stream().map(each -> new Came(atNanos - each.atNanos(), each.length())).toList());
        }
    }

    /// A portion of the text of a piece.
    ///
    /// @param beforeNanos  how long before the message it came
    /// @param length       in chars
    record Came(long beforeNanos, int length) {}

    /// Speak what is buffered now.
    record Flush(long atNanos, String context) implements LiveMessage {}

    /// No more text will come.
    record Finish(long atNanos, String context) implements LiveMessage {}

    /// Stop; what has begun may still arrive.
    record Cancel(long atNanos, String context) implements LiveMessage {}

    /// The same message at another time.
    default LiveMessage at(long nanos) {
        return switch (this) {
            case Open open -> new Open(nanos, open.context(), open.request(), open.maxBufferDelayMillis());
            case Say say -> new Say(nanos, say.context(), say.text(), say.more(), say.came());
            case Flush flush -> new Flush(nanos, flush.context());
            case Finish finish -> new Finish(nanos, finish.context());
            case Cancel cancel -> new Cancel(nanos, cancel.context());
        };
    }
}
