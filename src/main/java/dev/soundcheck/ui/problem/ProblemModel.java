package dev.soundcheck.ui.problem;

import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.ui.problem.ShownProblem.Remedy;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The one problem on show, if any; a newer one takes its place. FX thread.
public final class ProblemModel {
    private final ReadOnlyObjectWrapper<@Nullable ShownProblem> problem = new ReadOnlyObjectWrapper<>(this, "problem");

    // == PROPERTIES ==

    /// Null while all is well.
    public ReadOnlyObjectProperty<@Nullable ShownProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // == COMMANDS ==

    public void show(SpeechFailure failure) {
        problem.set(ShownProblem.of(failure));
    }

    /// An error in the program itself.
    ///
    /// @param nextStep  where its report lies
    /// @param report    the whole of it, for the clipboard
    public void showFault(String nextStep, String report) {
        problem.set(ShownProblem.ofFault(SpeechFailure.of(SpeechFailure.Kind.REJECTED,
                "Something in Soundcheck went wrong.", nextStep, report.lines().findFirst().orElse("")), report));
    }

    /// A file of a kind that the window does not open.
    public void showStrange(Path file) {
        problem.set(new ShownProblem(SpeechFailure.of(SpeechFailure.Kind.REJECTED,
                "The window cannot open " + file.getFileName() + ".",
                "Drop a session (.soundcheck), a HAR (.har) or a sound (.wav).", file.toString()), Remedy.NONE, ""));
    }

    public void dismiss() {
        problem.set(null);
    }
}
