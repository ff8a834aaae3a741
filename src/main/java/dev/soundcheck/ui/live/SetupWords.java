package dev.soundcheck.ui.live;

import dev.soundcheck.live.Cut;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// How text comes and how it is sent, in one row of words. Stateless.
final class SetupWords {
    private SetupWords() {}

    static String of(Setup setup) {
        String source = switch (setup.sourceProperty().get()) {
            case TYPING -> "Typing, sent " + switch (setup.sendOnProperty().get()) {
                case WORD -> "per word";
                case MARK -> "at punctuation";
                case ENTER -> "on Enter";
            };
            case MODEL -> String.format(Locale.ROOT, "An LLM, %.0f tokens/s, cut by %s",
                    setup.tokensPerSecondProperty().get(),
                    cut(setup.cutProperty().get()).toLowerCase(Locale.ROOT));
        };
        OptionalInt delay = setup.delayProperty().get();
        String buffer = delay.isEmpty()
                ? "buffer default"
                : String.format(Locale.ROOT, "buffer %,d ms", delay.getAsInt());
        return String.join(" · ", List.of(source, buffer, setup.mixedProperty().get() ? "mixed" : "in turn"));
    }

    /// Name of a way to cut the tokens.
    static String cut(Cut cut) {
        if (cut.words() > 1) {
            return cut.words() + " words";
        }
        return cut.by() == Cut.By.AS_TYPED ? "Tokens" : cut.by().title();
    }
}
