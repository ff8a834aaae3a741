package dev.soundcheck.offline.scenario;

import java.time.Duration;
import java.util.Optional;

/// How the offline server behaves, written as words with spaces between them, in any order:
///
/// | word | effect |
/// |---|---|
/// | `first=200ms` | the first chunk leaves this long after the request |
/// | `pace=1.5` | sound leaves at this multiple of real time; without it, as fast as it is made |
/// | `jitter=30ms` | each chunk leaves up to this much later, the same way each time |
/// | `chunk=20ms` | sound per chunk, 1 ms to 10 s |
/// | `retry-after=2s` | header of refusals |
/// | `stamps=none`, `early`, `late` | no stamps, all of a phrase before its sound, all behind the last chunk |
/// | `sse=bytewise`, `crlf`, `unnamed`, `heartbeat` | one byte per write, CRLF line ends, no `event:` lines, comments |
/// | `tags=leak` | markup stays in the stamped words |
/// | `done=200` | status of the `done` event |
/// | `extras=on` | an event and a field that the protocol does not know |
/// | `flush-id=none`, `zero` | on the socket's events |
/// | `flush-done=unasked` | after every input |
/// | `fault=400`, `401`, `402`, `403`, `404`, `408`, `409`, `413`, `422`, `429`, `500`, `502`, `503`, `504` | the request or context is refused |
/// | `code=voice_model_mismatch` | `error_code` of refusals |
/// | `reason=Try+again` | message of refusals and reason of a close; `+` for a space |
/// | `fault=handshake-429` | the socket's handshake is refused; any of the statuses above |
/// | `fault=html` | a web page answers |
/// | `fault=drop@3`, `truncate@3`, `error@3`, `nameless-error@3`, `silence@3` | after three chunks |
/// | `fault=close-1012@3` | the socket is closed with this code after three chunks |
/// | `fault=no-done` | the stream ends without `done` |
///
/// Example: `first=200ms pace=1.5 chunk=20ms fault=drop@3`. Immutable.
///
/// @param text    as it was written; "" for the usual behavior
/// @param pace    multiple of real time, 0 for as fast as possible
public record Scenario(String text, Duration first, double pace, Duration jitter, Duration chunk,
        Optional<Duration> retryAfter, Optional<String> code, Optional<String> reason, Stamps stamps, SseFraming sse,
        boolean leakTags, int doneStatus, boolean extras,
        FlushIds flushIds, boolean unaskedFlushDone, Optional<Fault> fault) {

    /// When stamps leave.
    public enum Stamps {
        USUAL, NONE, EARLY, LATE
    }

    /// How events are framed.
    public enum SseFraming {
        USUAL, BYTEWISE, CRLF, UNNAMED, HEARTBEAT
    }

    /// What the socket's events carry.
    public enum FlushIds {
        USUAL, NONE, ZERO
    }

    /// The server at its best.
    public static final Scenario USUAL = new Scenario("", Duration.ZERO, 0, Duration.ZERO, Duration.ofMillis(100),
            Optional.empty(), Optional.empty(), Optional.empty(), Stamps.USUAL, SseFraming.USUAL, false, 206, false,
            FlushIds.USUAL, false, Optional
                    .empty());

    /// Reads a scenario.
    ///
    /// @throws IllegalArgumentException with a sentence for people where a word is not understood
    public static Scenario parse(String text) {
        return new ScenarioParser().parse(text);
    }
}
