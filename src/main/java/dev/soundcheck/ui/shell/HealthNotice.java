package dev.soundcheck.ui.shell;

import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.ui.problem.ProblemModel;
import dev.soundcheck.ui.problem.ShownProblem;
import dev.soundcheck.ui.service.Health;
import dev.soundcheck.ui.service.HealthModel;
import org.jspecify.annotations.Nullable;

/// Shows a notice once when the place stops answering, and removes it when it answers again. FX thread.
final class HealthNotice {
    private final ProblemModel problems;
    private final Runnable healed;
    /// What was told last; null while the place is well.
    private @Nullable SpeechFailure told;

    /// @param healed  run when a place that was ill answers again
    HealthNotice(HealthModel health, ProblemModel problems, Runnable healed) {
        this.problems = problems;
        this.healed = healed;
        health.healthProperty().subscribe(this::show);
    }

    private void show(Health health) {
        switch (health) {
            case Health.Asked _ -> forget();
            case Health.Well _ -> {
                boolean ill = told != null;
                forget();
                if (ill) {
                    healed.run();
                }
            }
            case Health.Ill(SpeechFailure failure) -> {
                SpeechFailure before = told;
                told = failure;
                if (before == null || before.kind() != failure.kind()) {
                    problems.show(failure);
                }
            }
        }
    }

    private void forget() {
        SpeechFailure gone = told;
        ShownProblem shown = problems.problemProperty().get();
        told = null;
        if (gone != null && shown != null && shown.failure().kind() == gone.kind()) {
            problems.dismiss();
        }
    }
}
