package dev.soundcheck.live;

import java.util.ArrayList;
import java.util.List;

/// What a session has sent, as a script and as the lint sees it. Any thread.
final class Transcript {
    // Guarded by this.
    private final List<LiveMessage> messages = new ArrayList<>();
    private Lint lint = new Lint();
    private List<LintFinding> findings = List.of();
    private boolean stale;
    private boolean lookedOver;

    synchronized void sent(LiveMessage message) {
        messages.add(message);
        lint.sent(message);
        stale = true;
    }

    synchronized void ended(String context, boolean failed) {
        lint.ended(context, failed);
        stale = true;
    }

    synchronized void clear() {
        messages.clear();
        lint = new Lint();
        stale = true;
    }

    /// Times count from the first message.
    synchronized LiveScript script() {
        long origin = messages.isEmpty() ? 0 : messages.getFirst().atNanos();
        return new LiveScript(messages.stream().map(each -> each.at(each.atNanos() - origin)).toList());
    }

    synchronized List<LintFinding> findings(boolean over) {
        if (stale || over != lookedOver) {
            findings = lint.findings(over);
            lookedOver = over;
            stale = false;
        }
        return findings;
    }

    synchronized JoinedText joined(String context) {
        return lint.joined(context);
    }
}
