package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabComparison;
import dev.soundcheck.lab.result.Lengths;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Protocols;
import dev.soundcheck.lab.verdict.Verdict;
import dev.soundcheck.ui.kit.Latest;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The verdict on a lab, or on two. FX thread; resampling takes a moment and runs in the background.
final class VerdictModel {
    private final Executor fx;
    private final Executor io;
    private final ReadOnlyObjectWrapper<List<String>> sentences = new ReadOnlyObjectWrapper<>(this, "sentences",
            List.of());
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>(this, "verdict", null);
    private final ReadOnlyObjectWrapper<Lengths> lengths = new ReadOnlyObjectWrapper<>(this, "lengths", Lengths.NONE);
    private final Latest questions = new Latest();

    /// @param verdict  null where two labs are compared
    private record Said(@Nullable Verdict verdict, List<String> sentences, Lengths lengths) {}

    VerdictModel(Executor fx, Executor io) {
        this.fx = fx;
        this.io = io;
    }

    ReadOnlyObjectProperty<List<String>> sentencesProperty() {
        return sentences.getReadOnlyProperty();
    }

    /// Of the lab alone; null while there is none, and where it is compared with another.
    ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// How the figure follows the length of the line, of the lab alone.
    ReadOnlyObjectProperty<Lengths> lengthsProperty() {
        return lengths.getReadOnlyProperty();
    }

    /// @param before  a kept lab to compare with, null for none
    void judge(@Nullable Lab now, @Nullable Lab before, Metric of) {
        Latest.Wish mine = questions.wish();
        if (now == null) {
            return;
        }
        io.execute(() -> {
            Said fresh = before == null ? alone(now, of) : new Said(null, against(before, now, of), Lengths.NONE);
            fx.execute(() -> {
                if (mine.stands()) {
                    say(fresh);
                }
            });
        });
    }

    /// Clears the verdict while a new comparison is measured.
    void clear() {
        questions.forget();
        say(new Said(null, List.of(), Lengths.NONE));
    }

    private void say(Said said) {
        lengths.set(said.lengths());
        verdict.set(said.verdict());
        sentences.set(said.sentences());
    }

    private static String seconds(Lab lab) {
        return lab.info().startedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Said alone(Lab now, Metric of) {
        Verdict verdict = Verdict.of(now, of);
        List<String> sentences = Stream.concat(Protocols.warning(now).stream(),
                verdict.pairs().stream().map(difference -> difference.sentence())).toList();
        return new Said(verdict, sentences, Lengths.of(now, of));
    }

    private static List<String> against(Lab before, Lab now, Metric of) {
        LabComparison comparison = LabComparison.of(before, now, of);
        List<String> lines = new ArrayList<>();
        lines.add("Before: " + seconds(before) + ". After: " + seconds(now) + ".");
        comparison.unlike().forEach(unlike -> lines.add("Not alike: " + unlike + "."));
        comparison.lanes().forEach(difference -> lines.add(difference.sentence()));
        return List.copyOf(lines);
    }
}
