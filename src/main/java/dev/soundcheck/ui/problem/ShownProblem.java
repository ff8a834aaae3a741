package dev.soundcheck.ui.problem;

import dev.soundcheck.speech.SpeechFailure;

/// A failure on show and the one thing that most likely helps.
///
/// @param attachment  goes with what is copied of it; empty for none
public record ShownProblem(SpeechFailure failure, Remedy remedy, String attachment) {
    /// What the button of the banner does.
    public enum Remedy {
        TRY_AGAIN("Try again"), OPEN_SETTINGS("Open settings"),
        /// The settings at the field of the key.
        ENTER_KEY("Open settings"), CHOOSE_VOICE("Choose a voice"), EDIT_LINE("Edit line"), //
        SHOW_LOGS("Open folder"),
        /// The next step is no button's.
        NONE("");

        private final String title;

        Remedy(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public static ShownProblem of(SpeechFailure failure) {
        return new ShownProblem(failure, switch (failure.kind()) {
            case UNAUTHORIZED -> Remedy.ENTER_KEY;
            case FORBIDDEN, OUT_OF_CREDIT, NOT_CARTESIA, LIMIT -> Remedy.OPEN_SETTINGS;
            case VOICE_UNKNOWN -> Remedy.CHOOSE_VOICE;
            case NOTHING_TO_SAY -> Remedy.EDIT_LINE;
            case MODEL_UNKNOWN, REJECTED, BUSY, SERVER, UNREACHABLE, BROKEN_STREAM, STALLED -> Remedy.TRY_AGAIN;
        }, "");
    }

    /// An error in the program itself.
    ///
    /// @param report  the whole of it, for the clipboard
    static ShownProblem ofFault(SpeechFailure failure, String report) {
        return new ShownProblem(failure, Remedy.SHOW_LOGS, report);
    }

    /// Everything a colleague needs to help; holds no secret because a failure holds none.
    public String report() {
        StringBuilder text = new StringBuilder(failure.line()).append('\n').append("kind: ").append(failure.kind());
        if (failure.status() != 0) {
            text.append("\nstatus: ").append(failure.status());
        }
        if (failure.errorCode() != null) {
            text.append("\nerror code: ").append(failure.errorCode());
        }
        if (failure.requestId() != null) {
            text.append("\nrequest id: ").append(failure.requestId());
        }
        return text.append("\ndetail: ").append(failure.detail()).append('\n')
                .append(attachment.isEmpty() ? "" : "\n" + attachment).toString();
    }
}
