package dev.soundcheck.live;

import dev.soundcheck.live.LintFinding.AfterLast;
import dev.soundcheck.live.LintFinding.CancelAfterDone;
import dev.soundcheck.live.LintFinding.ChangedInContext;
import dev.soundcheck.live.LintFinding.LeftOpen;
import dev.soundcheck.live.LintFinding.NoLanguage;
import dev.soundcheck.live.LintFinding.NothingToSay;
import dev.soundcheck.live.LintFinding.Unbuffered;
import dev.soundcheck.live.LintFinding.UsedAgain;
import dev.soundcheck.speech.request.SpeechRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Checks what was sent in one context. One thread.
final class ContextLint {
    private static final int SHOWN_CHARS = 40;

    private final String context;
    private final List<String> pieces = new ArrayList<>();
    private final List<LintFinding> events = new ArrayList<>();
    private @Nullable SpeechRequest request;
    private OptionalInt delayMillis = OptionalInt.empty();
    private boolean finished;
    private boolean cancelled;
    private boolean ended;
    private boolean expired;
    private boolean failed;

    ContextLint(String context) {
        this.context = context;
    }

    void sent(LiveMessage message) {
        if (ended && !(message instanceof LiveMessage.Cancel)) {
            event(new UsedAgain(context));
            return;
        }
        switch (message) {
            case LiveMessage.Open open -> open(open);
            case LiveMessage.Say say -> say(say);
            case LiveMessage.Flush _ -> {
            }
            case LiveMessage.Finish _ -> finished = true;
            case LiveMessage.Cancel _ -> cancel();
        }
    }

    /// The service has ended the context.
    void ended(boolean broken) {
        failed |= broken;
        expired |= !failed && !finished && !cancelled && !pieces.isEmpty();
        ended = true;
    }

    JoinedText joined() {
        return JoinedText.of(pieces);
    }

    /// @param over  true where nothing more will be sent
    List<LintFinding> findings(boolean over) {
        List<LintFinding> found = new ArrayList<>();
        if (!pieces.isEmpty() && !SafeCut.speakable(pieces.getFirst(), pieces.getFirst().length())) {
            String all = String.join("", pieces);
            found.add(new NothingToSay(context, shortened(pieces.getFirst()), SafeCut.speakable(all, all.length())));
        }
        found.addAll(SeamRules.findings(context, joined()));
        found.addAll(events);
        boolean open = !pieces.isEmpty() && !finished && !cancelled && !failed;
        if (expired || (open && over)) {
            found.add(new LeftOpen(context));
        }
        SpeechRequest speaker = request;
        if (speaker != null && speaker.language() == null) {
            found.add(new NoLanguage(context));
        }
        if (delayMillis.orElse(-1) == 0) {
            unbuffered(found);
        }
        return found;
    }

    private void open(LiveMessage.Open open) {
        SpeechRequest before = request;
        if (before == null) {
            request = open.request();
            delayMillis = open.maxBufferDelayMillis();
            return;
        }
        SpeechRequest now = open.request();
        changed("voice", !before.voiceId().equals(now.voiceId()));
        changed("model", !before.modelId().equals(now.modelId()));
        changed("format", !before.format().equals(now.format()));
        changed("language", !Objects.equals(before.language(), now.language()));
    }

    private void changed(String what, boolean changed) {
        if (changed) {
            event(new ChangedInContext(context, what));
        }
    }

    private void say(LiveMessage.Say say) {
        if (finished || cancelled) {
            event(new AfterLast(context, shortened(say.text())));
            return;
        }
        pieces.add(say.text());
        finished = !say.more();
    }

    private void cancel() {
        if (ended) {
            event(new CancelAfterDone(context));
        }
        cancelled = true;
    }

    private void unbuffered(List<LintFinding> found) {
        int fragments = 0;
        for (int i = 0; i < pieces.size() - 1; i++) {
            fragments += endsSentence(pieces.get(i)) ? 0 : 1;
        }
        if (fragments > 0) {
            found.add(new Unbuffered(context, fragments));
        }
    }

    private static boolean endsSentence(String piece) {
        String text = piece.strip();
        return piece.endsWith("\n")
                || (!text.isEmpty() && ".!?…。！？:;\"”'’)»".indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    private void event(LintFinding finding) {
        if (!events.contains(finding)) {
            events.add(finding);
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_CHARS ? text : text.substring(0, SHOWN_CHARS) + "…";
    }
}
