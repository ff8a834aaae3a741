package dev.soundcheck.cartesia.failure;

import dev.soundcheck.audio.SoundStoreException;
import dev.soundcheck.cartesia.wire.BaseUrl;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechFailure.Kind;
import dev.soundcheck.speech.request.OutputFormat;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Failures without an answer of the service: a request that never left, no answer, or one that broke off. Stateless;
/// any thread.
public final class Failures {
    private static final String TRY_AGAIN = "Try again.";
    private static final int SHOWN_CHARS = 160;

    private final String place;
    private final Redactor redactor;
    private final @Nullable ProxyFailures proxy;

    /// @param proxy  the proxy as `host:port`, null for none
    /// @param proxyLogin  true where a name and a password for the proxy are known
    public Failures(BaseUrl base, Redactor redactor, @Nullable String proxy, boolean proxyLogin) {
        this.place = base.place();
        this.redactor = redactor;
        this.proxy = proxy == null ? null : new ProxyFailures(proxy, proxyLogin, place);
    }

    public static SpeechFailure nothingToSay() {
        return SpeechFailure.of(Kind.NOTHING_TO_SAY, "There is nothing to say: the text has no letter and no digit.",
                "Type a few words.", "refused before sending");
    }

    public static SpeechFailure onlyRaw(Endpoint endpoint, OutputFormat.Container container) {
        return SpeechFailure.of(Kind.REJECTED,
                endpoint.title() + " carries raw PCM only, not " + container.name().toLowerCase(Locale.ROOT) + ".",
                "Choose raw, or the Bytes endpoint.", "refused before sending");
    }

    public SpeechFailure keyInClear() {
        return SpeechFailure.of(Kind.REJECTED,
                "The key was not sent: " + place + " is reached over plain http, where anyone could read it.",
                "Use an https address.", "refused before sending");
    }

    public static SpeechFailure unusableKey() {
        return SpeechFailure.of(Kind.UNAUTHORIZED, "The API key holds characters that no key has.",
                "Copy it again from the Cartesia console.", "refused before sending");
    }

    public static SpeechFailure closed() {
        return SpeechFailure.of(Kind.REJECTED, "This service has been closed.", "Connect to it again.",
                "refused before sending");
    }

    /// No answer at all.
    public SpeechFailure noAnswer(IOException cause) {
        String detail = detail(cause);
        Optional<SpeechFailure> proxied = proxy == null ? Optional.empty() : proxy.of(cause, detail);
        if (proxied.isPresent()) {
            return proxied.get();
        }
        if (cause instanceof ProtocolException || detail.contains("Unexpected status line")) {
            return notCartesia("What answers at " + place + " does not speak HTTP.", detail);
        }
        String why = switch (cause) {
            case UnknownHostException _ -> place + " cannot be found: there is no such host.";
            case SSLException tls -> tls(tls);
            case InterruptedIOException _ -> place + " did not answer in time.";
            default -> detail.contains("unexpected end of stream") || detail.contains("Connection reset")
                    || detail.contains("stream was reset")
                            ? place + " closed the connection without an answer."
                            : "No connection to " + place + ".";
        };
        return SpeechFailure.of(Kind.UNREACHABLE, why, "Check the address and the network.", detail);
    }

    private String tls(SSLException cause) {
        String words = String.valueOf(cause.getMessage());
        if (words.contains("Unsupported or unrecognized SSL message") || words.contains("plaintext connection")) {
            return place + " does not speak https.";
        }
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof CertificateException || reason instanceof SSLPeerUnverifiedException) {
                return place + " could not prove who it is: its certificate is not trusted.";
            }
        }
        return "No secure connection to " + place + ".";
    }

    /// The answer broke off, or an end is missing. What came before stays.
    public SpeechFailure broken(double seconds, String detail) {
        return SpeechFailure.of(Kind.BROKEN_STREAM, "The stream broke off " + when(seconds) + '.', TRY_AGAIN,
                redactor.clean(detail));
    }

    public SpeechFailure broken(double seconds, Throwable cause) {
        return broken(seconds, detail(cause));
    }

    public SpeechFailure unreadable(double seconds, Throwable cause) {
        return SpeechFailure.of(Kind.BROKEN_STREAM,
                place + " sent something that cannot be read, " + when(seconds) + reason(cause) + '.', TRY_AGAIN,
                detail(cause));
    }

    /// A message that does not belong to the protocol. It is shown where it is readable text.
    ///
    /// @param message  as it came
    public SpeechFailure unreadable(double seconds, Throwable cause, String message) {
        String words = PlainWords.of(redactor.clean(message));
        return words.isEmpty()
                ? unreadable(seconds, cause)
                : SpeechFailure.of(Kind.BROKEN_STREAM,
                        place + " sent text instead of sound, " + when(seconds) + ": “" + words + "”", TRY_AGAIN,
                        detail(cause));
    }

    /// Our own words for it: our exceptions are written as half sentences.
    private String reason(Throwable cause) {
        String words = PlainWords.of(redactor.clean(String.valueOf(cause.getMessage())));
        return cause.getMessage() == null || words.isEmpty() ? "" : ": " + words;
    }

    /// The service closed the socket while it owed speech.
    public SpeechFailure closedSocket(double seconds, int code, String reason) {
        return ClosedSocket.read(place + " closed the socket " + when(seconds), code, redactor.clean(reason));
    }

    /// The service broke a rule of the WebSocket protocol.
    ///
    /// @param whatItDid  in the past tense, without a subject
    public SpeechFailure protocolFault(double seconds, String whatItDid) {
        return SpeechFailure.of(Kind.BROKEN_STREAM,
                "The socket broke off " + when(seconds) + ": " + place + " " + redactor.clean(whatItDid) + '.',
                "Tell the operator of the server.", "WebSocket protocol error");
    }

    /// The server answered the handshake with HTTP but opened no WebSocket.
    public SpeechFailure wrongUpgrade(String whatItDid) {
        return notCartesia(place + " " + redactor.clean(whatItDid) + '.', "status 101");
    }

    /// Text came where sound should have come.
    public SpeechFailure textInsteadOfSound(String text) {
        String shown = redactor.clean(text);
        return notCartesia(place + " answered with text instead of sound: “"
                + (shown.length() > SHOWN_CHARS ? shown.substring(0, SHOWN_CHARS) + " …" : shown) + "”", shown);
    }

    /// All samples are zero. A remark, not an error: the stream itself ended well.
    public SpeechFailure silence(double seconds) {
        return SpeechFailure.of(Kind.SERVER,
                String.format(Locale.ROOT, "The sound is silence: all samples of the %.1f s that %s sent are zero.",
                        seconds, place),
                "Unless the text is a pause, try another voice or model.", "the answer ended well");
    }

    /// More came than is kept.
    public SpeechFailure tooMuch(double seconds, String ofWhat) {
        return SpeechFailure.of(Kind.BROKEN_STREAM,
                "The stream was ended " + when(seconds) + ": " + place + " sent " + ofWhat + '.',
                "Tell the operator of the server.", "a limit of this program");
    }

    /// The stream reached the user's limit.
    public static SpeechFailure limit(Duration longest) {
        return SpeechFailure.of(Kind.LIMIT, "The stream was ended at the limit of " + said(longest) + '.',
                "What came is kept. The limit is in the settings, on the command line it is --limit.",
                "a limit of this program");
    }

    private static String said(Duration time) {
        long minutes = time.toMinutes();
        return time.toSecondsPart() > 0 || minutes == 0
                ? String.format(Locale.ROOT, "%.1f seconds", time.toMillis() / 1000.0)
                : minutes == 1 ? "one minute" : minutes + " minutes";
    }

    private SpeechFailure diskFull(double seconds, SoundStoreException problem) {
        return SpeechFailure.of(Kind.LIMIT,
                "The speech was ended " + when(seconds) + ": the disk takes no more of it.",
                "What came is kept. Make room on the disk and speak again.", detail(problem));
    }

    /// A fault of our own.
    public SpeechFailure internal(double seconds, Throwable cause) {
        if (cause instanceof SoundStoreException full) {
            return diskFull(seconds, full);
        }
        String why = cause instanceof OutOfMemoryError
                ? "there is not enough memory"
                : "a fault in this program";
        return SpeechFailure.of(Kind.BROKEN_STREAM, "The speech was ended " + when(seconds) + ": " + why + '.',
                cause instanceof OutOfMemoryError ? "Close other takes or speak a shorter text." : "See the log.",
                detail(cause));
    }

    private static String when(double seconds) {
        return seconds > 0 ? String.format(Locale.ROOT, "after %.1f s of speech", seconds) : "before any speech came";
    }

    public static SpeechFailure halfSample(int bytes) {
        return SpeechFailure.of(Kind.BROKEN_STREAM, "The sound ended in the middle of a sample.", TRY_AGAIN,
                bytes + " bytes were left over");
    }

    public SpeechFailure noSound() {
        return SpeechFailure.of(Kind.BROKEN_STREAM, place + " answered without any sound.", TRY_AGAIN,
                "the answer ended well and held no sample");
    }

    public SpeechFailure stalled(double seconds, Duration silence) {
        return SpeechFailure.of(Kind.STALLED,
                place + " went silent " + when(seconds) + ": nothing came for " + silence.toMillis() / 1000.0 + " s.",
                TRY_AGAIN, "no progress");
    }

    public SpeechFailure webPage(int status, String body) {
        return notCartesia("A web page answered at " + place + ", not a voice service.",
                "status " + status + ": " + redactor.clean(body));
    }

    public SpeechFailure moved(int status, @Nullable HttpUrl target) {
        String where = target == null ? "" : ": to " + target.host() + ":" + target.port();
        return notCartesia(place + " points elsewhere" + where + ".", "status " + status);
    }

    public SpeechFailure notPlayable(IOException cause) {
        return SpeechFailure.of(Kind.NOT_CARTESIA, place + " sent sound that cannot be played" + reason(cause) + '.',
                "Choose another format.", detail(cause));
    }

    public SpeechFailure notCartesia(String sentence, String detail) {
        return SpeechFailure.of(Kind.NOT_CARTESIA, sentence, "Check the base URL.", detail);
    }

    public String detail(Throwable cause) {
        String words = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return redactor.clean(cause.getClass().getSimpleName() + words);
    }
}
