package dev.soundcheck.speech;

import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.TraceRecorder;

/// The port to a service that speaks Cartesia's protocol. Never blocks; events come on network threads.
public interface SpeechClient {

    /// Speaks a whole utterance over one endpoint. Every failure arrives as an event.
    SpeechStream speak(Endpoint endpoint, SpeechRequest request, TraceRecorder trace, SpeechListener listener);

    /// Opens an utterance on the socket whose text follows piece by piece; the request's own text is the first
    /// piece and may be empty.
    SpeechContext open(SpeechRequest request, ContextOptions options, TraceRecorder trace,
            SpeechListener listener);

    /// Opens the shared socket before it is needed; does nothing where it is open.
    void warmSocket();

    /// Closes idle connections and the socket, so that the next request starts cold.
    void cool();

    /// True while connections other than the socket are open or wait for the next request.
    boolean keepsHttp();

    SocketState socket();
}
