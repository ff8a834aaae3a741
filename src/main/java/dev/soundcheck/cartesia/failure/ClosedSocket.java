package dev.soundcheck.cartesia.failure;

import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechFailure.Kind;
import java.util.Locale;

/// Explains why the service closed the socket during an utterance: by its reason, else by its code. Stateless.
final class ClosedSocket {
    private static final int PRIVATE_HTTP = 4000;

    private ClosedSocket() {}

    /// The kind of failure and its next step.
    private record Reading(Kind kind, String nextStep) {}

    /// @param what    who closed what and when, as the beginning of a sentence
    /// @param reason  the service's own words, cleaned; "" where it gave none
    static SpeechFailure read(String what, int code, String reason) {
        String words = PlainWords.of(reason);
        String why = words.isEmpty() ? meaning(code) : words;
        String sentence = what + (why.isEmpty() ? "" : ": " + trimmed(why)) + " (code " + code + ").";
        Reading reading = reading(code, words.toLowerCase(Locale.ROOT));
        return new SpeechFailure(reading.kind, sentence, reading.nextStep,
                "the service closed the socket: " + code + " " + reason, 0, null, null);
    }

    private static String trimmed(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    private static String meaning(int code) {
        return switch (code) {
            case 1001 -> "it is going away";
            case 1002, 1003, 1007 -> "it could not read what was sent";
            case 1008 -> "the request is against its rules";
            case 1009 -> "the message was too long";
            case 1011 -> "it failed on its side";
            case 1012 -> "it restarts";
            case 1013 -> "it is busy";
            case 1014 -> "a server behind it gave no good answer";
            default -> "it gave no reason";
        };
    }

    private static Reading reading(int code, String words) {
        int status = code - PRIVATE_HTTP;
        if (status == 402 || says(words, "quota", "credit", "billing", "payment")) {
            return new Reading(Kind.OUT_OF_CREDIT, "Check the credits and limits of your plan.");
        }
        if (status == 401 || status == 403
                || says(words, "unauthor", "api key", "authentic", "forbidden", "permission", "invalid token")) {
            return new Reading(Kind.UNAUTHORIZED, "Check the API key.");
        }
        if (code == 1013 || status == 429
                || says(words, "rate limit", "too many", "concurren", "busy", "overload", "try again later")) {
            return new Reading(Kind.BUSY, "Wait for what is running, then try again.");
        }
        return switch (code) {
            case 1008 -> new Reading(Kind.REJECTED, "Change the request.");
            case 1009 -> new Reading(Kind.REJECTED, "Send less text at once.");
            case 1011, 1014 -> new Reading(Kind.SERVER, "Try again in a moment.");
            case 1012 -> new Reading(Kind.BROKEN_STREAM, "Try again in a moment.");
            default -> new Reading(Kind.BROKEN_STREAM, "Try again.");
        };
    }

    private static boolean says(String words, String... any) {
        for (String one : any) {
            if (words.contains(one)) {
                return true;
            }
        }
        return false;
    }
}
