package dev.soundcheck.live;

import dev.soundcheck.live.LiveMessage.Cancel;
import dev.soundcheck.live.LiveMessage.Finish;
import dev.soundcheck.live.LiveMessage.Flush;
import dev.soundcheck.live.LiveMessage.Open;
import dev.soundcheck.live.LiveMessage.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// Applies the fix of a finding to a script, so that it can be played again without the fault. Stateless.
public final class Fixer {
    private Fixer() {}

    /// The script without the fault of the finding.
    ///
    /// @param language  the code for `SET_LANGUAGE`
    public static LiveScript apply(LiveScript script, LintFinding finding, String language) {
        String context = finding.context();
        return switch (finding.fix()) {
            case ADD_SPACE -> changePiece(script, finding, text -> " " + text);
            case DROP_SPACE -> changePiece(script, finding, text -> text.substring(1));
            case KEEP_SAFE -> safe(script, context);
            case NEW_CONTEXT -> parted(script, context);
            case ONE_VOICE -> onlyFirst(script, context);
            case FINISH -> finished(script, context);
            case DROP_CANCEL -> withoutCancel(script, context);
            case SET_LANGUAGE -> changeOpen(script, context, open -> new Open(open.atNanos(), context,
                    open.request().withLanguage(language), open.maxBufferDelayMillis()));
            case USE_BUFFER -> changeOpen(script, context,
                    open -> new Open(open.atNanos(), context, open.request(), OptionalInt.empty()));
            case BY_HAND -> script;
        };
    }

    private static LiveScript changePiece(LiveScript script, LintFinding finding, UnaryOperator<String> change) {
        List<LiveMessage> out = new ArrayList<>();
        int offset = 0;
        for (LiveMessage each : script.messages()) {
            if (each instanceof Say say && say.context().equals(finding.context())) {
                boolean here = offset == finding.offset() && !say.text().isEmpty();
                offset += say.text().length();
                out.add(here ? new Say(say.atNanos(), say.context(), change.apply(say.text()), say.more()) : say);
            } else {
                out.add(each);
            }
        }
        return new LiveScript(out);
    }

    /// The same text at the same times, but held back until nothing is split.
    private static LiveScript safe(LiveScript script, String context) {
        List<LiveMessage> out = new ArrayList<>();
        SafeHold hold = new SafeHold();
        for (LiveMessage each : script.messages()) {
            boolean here = each.context().equals(context);
            if (here && each instanceof Say(long at, _, String text, boolean more, _)) {
                say(out, at, context, more ? hold.feed(text) : hold.feed(text) + hold.finish(), more);
            } else {
                if (here && (each instanceof Finish || each instanceof Flush)) {
                    say(out, each.atNanos(), context, hold.finish(), true);
                }
                out.add(each);
            }
        }
        return new LiveScript(out);
    }

    private static void say(List<LiveMessage> out, long at, String context, String text, boolean more) {
        if (!text.isEmpty() || !more) {
            out.add(text.isEmpty() ? new Finish(at, context) : new Say(at, context, text, more));
        }
    }

    /// What follows the end of the context goes into a context of its own.
    private static LiveScript parted(LiveScript script, String context) {
        List<LiveMessage> out = new ArrayList<>();
        String fresh = context + "-again";
        boolean over = false;
        boolean opened = false;
        Open first = null;
        for (LiveMessage each : script.messages()) {
            if (!each.context().equals(context)) {
                out.add(each);
                continue;
            }
            first = first == null && each instanceof Open open ? open : first;
            if (over && !opened && first != null) {
                out.add(new Open(each.atNanos(), fresh, first.request(), first.maxBufferDelayMillis()));
                opened = true;
            }
            out.add(over ? renamed(each, fresh) : each);
            over |= each instanceof Finish || each instanceof Cancel || (each instanceof Say say && !say.more());
        }
        return new LiveScript(out);
    }

    private static LiveMessage renamed(LiveMessage message, String context) {
        return switch (message) {
            case Open open -> new Open(open.atNanos(), context, open.request(), open.maxBufferDelayMillis());
            case Say say -> new Say(say.atNanos(), context, say.text(), say.more(), say.came());
            case Flush flush -> new Flush(flush.atNanos(), context);
            case Finish finish -> new Finish(finish.atNanos(), context);
            case Cancel cancel -> new Cancel(cancel.atNanos(), context);
        };
    }

    private static LiveScript onlyFirst(LiveScript script, String context) {
        List<LiveMessage> out = new ArrayList<>();
        boolean opened = false;
        for (LiveMessage each : script.messages()) {
            boolean open = each instanceof Open && each.context().equals(context);
            if (!open || !opened) {
                out.add(each);
            }
            opened |= open;
        }
        return new LiveScript(out);
    }

    private static LiveScript finished(LiveScript script, String context) {
        List<LiveMessage> out = new ArrayList<>(script.messages());
        int last = lastOf(out, context, LiveMessage.class);
        out.add(last + 1, new Finish(out.get(last).atNanos(), context));
        return new LiveScript(out);
    }

    private static LiveScript withoutCancel(LiveScript script, String context) {
        List<LiveMessage> out = new ArrayList<>(script.messages());
        int last = lastOf(out, context, Cancel.class);
        if (last >= 0) {
            out.remove(last);
        }
        return new LiveScript(out);
    }

    private static LiveScript changeOpen(LiveScript script, String context, UnaryOperator<Open> change) {
        return new LiveScript(script.messages().stream()
                .map(each -> each instanceof Open open && open.context().equals(context) ? change.apply(open) : each)
                .map(LiveMessage.class::cast).toList());
    }

    private static int lastOf(List<LiveMessage> messages, String context, Class<? extends LiveMessage> kind) {
        int last = -1;
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).context().equals(context) && kind.isInstance(messages.get(i))) {
                last = i;
            }
        }
        return last;
    }
}
