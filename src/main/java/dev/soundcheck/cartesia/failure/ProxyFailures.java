package dev.soundcheck.cartesia.failure;

import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechFailure.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a proxy did instead of letting the request through. Stateless; any thread.
///
/// @param proxy  as `host:port`
/// @param login  true where a name and a password are known
/// @param place  the service behind it
record ProxyFailures(String proxy, boolean login, String place) {
    private static final Pattern REFUSED = Pattern.compile("Unexpected response code for CONNECT: (\\d+)");

    /// Empty where the failure is none of the proxy's.
    Optional<SpeechFailure> of(IOException cause, String detail) {
        Matcher refused = REFUSED.matcher(detail);
        if (refused.find()) {
            return failure("The proxy " + proxy + " does not let " + place + " through: it answered "
                    + refused.group(1) + ".", "Ask the people who run it, or add the host to NO_PROXY.", detail);
        }
        if (detail.contains("authenticate with proxy")) {
            return failure("The proxy " + proxy + (login
                    ? " does not accept the name and the password."
                    : " asks for a name and a password."),
                    "Set HTTPS_PROXY to http://NAME:PASSWORD@" + proxy + ".", detail);
        }
        return switch (cause) {
            case UnknownHostException _ -> failure("The proxy " + proxy + " cannot be found: there is no such host.",
                    "Check HTTPS_PROXY, or the proxy in the system's network settings.", detail);
            case ConnectException _ -> failure("The proxy " + proxy + " does not answer.",
                    "Check HTTPS_PROXY, or the proxy in the system's network settings.", detail);
            default -> Optional.empty();
        };
    }

    private static Optional<SpeechFailure> failure(String sentence, String nextStep, String detail) {
        return Optional.of(SpeechFailure.of(Kind.UNREACHABLE, sentence, nextStep, detail));
    }
}
