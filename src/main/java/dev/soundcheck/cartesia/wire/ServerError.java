package dev.soundcheck.cartesia.wire;

import org.jspecify.annotations.Nullable;

/// What a service says went wrong, in either of its shapes.
///
/// @param words      its own sentence, "" where it sent none
/// @param known      true where the answer had the shape of an error of the API
public record ServerError(int status, @Nullable String code, String words, @Nullable String requestId, boolean known) {

    /// Title and message as one sentence; the older shape has them in one string already.
    static String words(@Nullable String title, @Nullable String message) {
        String head = title == null ? "" : title.strip();
        String body = message == null ? "" : message.strip();
        if (head.isEmpty() || body.startsWith(head)) {
            return body;
        }
        return body.isEmpty() ? head : head + ": " + body;
    }
}
