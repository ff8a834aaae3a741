package dev.soundcheck.lab.answer;

import static java.util.stream.Collectors.joining;

import dev.soundcheck.speech.Endpoint;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The recommendation and what the user's own runs say about it: the content of the page. Immutable.
///
/// @param readings  one for each question that was measured
public record Answer(Needs needs, Recommendation recommendation, Map<Question, Reading> readings) {
    private static final String NOT_MEASURED = "not measured yet";

    public Answer {
        readings = Map.copyOf(readings);
    }

    /// What the page says.
    ///
    /// @param findings  of labs of the place that is in use, the newest first: each question is answered by the newest
    ///                  that can
    public static Answer of(Needs needs, List<Findings> findings) {
        Recommendation recommendation = Recommendation.of(needs);
        Map<Question, Reading> readings = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            findings.stream().flatMap(lab -> lab.reading(question, recommendation.endpoint()).stream()).findFirst()
                    .ifPresent(reading -> readings.put(question, reading));
        }
        return new Answer(needs, recommendation, readings);
    }

    /// Empty where it was not measured.
    public Optional<Reading> reading(Question question) {
        return Optional.ofNullable(readings.get(question));
    }

    /// Those that were not measured.
    public List<Question> open() {
        return List.of(Question.values()).stream().filter(question -> !readings.containsKey(question)).toList();
    }

    /// The page as plain text.
    public String text() {
        StringBuilder text = new StringBuilder("Which endpoint? ").append(recommendation.endpoint().title())
                .append(" (").append(recommendation.endpoint().route()).append("): ").append(recommendation.label())
                .append("\n\n");
        recommendation.reasons().forEach(reason -> text.append("- ").append(reason).append('\n'));
        text.append('\n').append(line("Whole text known before the request", needs.wholeTextKnown()))
                .append(line("Timestamps needed", needs.stamps()))
                .append(line("Many turns, or several at once", needs.manyTurns()))
                .append(line("Text arrives in pieces", needs.textInPieces()))
                .append(line("Reads Server-Sent Events already", needs.readsEvents())).append("\nMeasured\n");
        for (Question question : Question.values()) {
            text.append("- ").append(question.title()).append(": ").append(reading(question)
                    .map(reading -> reading.text() + " [" + reading.detail() + "]").orElse(NOT_MEASURED)).append('\n');
        }
        text.append("\nWhat each endpoint can do\n");
        for (Capability capability : Capability.values()) {
            text.append("- ").append(capability.title()).append(": ").append(Stream.of(Endpoint.values())
                    .map(endpoint -> endpoint.title() + " (" + capability.of(endpoint) + ")").collect(joining(", ")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String line(String question, boolean yes) {
        return question + ": " + (yes ? "yes" : "no") + "\n";
    }
}
