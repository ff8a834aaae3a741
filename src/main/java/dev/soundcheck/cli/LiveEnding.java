package dev.soundcheck.cli;

import dev.soundcheck.live.LiveSession;
import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.SpeechFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Ends a live run: writes the files, prints failures, findings and figures. Used once, on the command's thread.
final class LiveEnding {
    private final Streams streams;
    private final LiveFiles files;
    private final boolean heard;
    private final List<String> lines = new ArrayList<>();
    private boolean good;

    /// @param heard  true where the sound was heard
    LiveEnding(Streams streams, LiveFiles files, boolean heard) {
        this.streams = streams;
        this.files = files;
        this.heard = heard;
    }

    /// Returns the exit code.
    ///
    /// @param interrupted   true where the process was told to end
    /// @param inputProblem  why not all of the input was read, "" where it was
    int tell(LiveSession session, boolean interrupted, String inputProblem) {
        good = !interrupted && inputProblem.isEmpty();
        List<LiveTurn> turns = session.turns().stream().filter(turn -> turn.take() != null).toList();
        List<Take> takes = turns.stream().map(turn -> Objects.requireNonNull(turn.take())).toList();
        for (int i = 0; i < turns.size(); i++) {
            turn(turns.get(i), takes.get(i), i + 1, interrupted);
        }
        problems(files.save(session.script(), takes, streams));
        if (!inputProblem.isEmpty()) {
            lines.add(inputProblem);
        }
        if (turns.isEmpty() && inputProblem.isEmpty()) {
            lines.add(interrupted ? "interrupted." : "nothing to say: no text came.");
        }
        LiveReport.notes(session.findings()).forEach(lines::add);
        lines.forEach(line -> streams.err().println("soundcheck: " + line));
        turns.forEach(turn -> streams.err().println(LiveReport.figures(turn, heard)));
        return good && !turns.isEmpty() ? 0 : 1;
    }

    private void turn(LiveTurn turn, Take take, int number, boolean interrupted) {
        good &= take.state() == TakeState.DONE || take.state() == TakeState.CANCELLED;
        TakeOutputs.Saved saved = files.save(take, number, streams);
        problems(saved.problems());
        ending(turn, take, interrupted, saved.sound()).ifPresent(lines::add);
    }

    private void problems(List<String> sentences) {
        good &= sentences.isEmpty();
        lines.addAll(sentences);
    }

    private static Optional<String> ending(LiveTurn turn, Take take, boolean interrupted, boolean kept) {
        SpeechFailure failure = take.failure();
        if (failure == null) {
            return interrupted && take.state() == TakeState.CANCELLED
                    ? Optional.of("interrupted." + Summary.came(take, kept))
                    : Optional.empty();
        }
        String unspoken = turn.neverSpoken().strip();
        return Optional.of(Advice.line(failure) + Summary.came(take, kept)
                + (unspoken.isEmpty() ? "" : " Never spoken: \"" + unspoken + "\""));
    }
}
