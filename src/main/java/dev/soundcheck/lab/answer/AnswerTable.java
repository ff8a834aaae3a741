package dev.soundcheck.lab.answer;

import dev.soundcheck.speech.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The page's table "Pick an endpoint in one minute", with what a lab measured of each row. Immutable.
///
/// @param first  of a turn with nothing open; empty where the lab did not measure it
/// @param later  of a turn over the open connection
public record AnswerTable(String building, Endpoint endpoint, Optional<Reading> first, Optional<Reading> later) {

    /// The page's three rows.
    public static List<AnswerTable> of(Findings findings) {
        return List.of(
                row("The whole text is known, the sound is enough", Needs.SIMPLEST, findings),
                row("The whole text is known, timestamps over HTTP, or a program that reads Server-Sent Events",
                        new Needs(true, true, false, false, true), findings),
                row("A session: text in pieces, many turns, several utterances at once",
                        new Needs(false, false, true, true, false), findings));
    }

    /// What else the lab measured, one sentence each.
    public static List<String> more(Findings findings) {
        List<String> sentences = new ArrayList<>();
        for (Question question : List.of(Question.CONNECTION_SHARE, Question.SOCKET_SAVING, Question.BASE64,
                Question.STAMPS)) {
            findings.reading(question, Endpoint.WEBSOCKET).ifPresent(reading -> sentences.add(
                    (question == Question.CONNECTION_SHARE
                            ? "Of a WebSocket's first turn, connecting took"
                            : question.title()) + " " + reading.text() + " (" + reading.detail() + ")."));
        }
        return List.copyOf(sentences);
    }

    private static AnswerTable row(String building, Needs needs, Findings findings) {
        Endpoint endpoint = Recommendation.of(needs).endpoint();
        return new AnswerTable(building, endpoint, findings.reading(Question.FIRST_TURN, endpoint),
                findings.reading(Question.LATER_TURN, endpoint));
    }
}
