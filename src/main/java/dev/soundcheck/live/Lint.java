package dev.soundcheck.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks the messages of a session while they are sent. Owns the sent text of each context. Any thread.
public final class Lint {
    // Guarded by this.
    private final Map<String, ContextLint> contexts = new LinkedHashMap<>();

    /// A whole script, as if it had been sent; every context counts as ended only where the script says so.
    public static List<LintFinding> of(LiveScript script) {
        Lint lint = new Lint();
        script.messages().forEach(lint::sent);
        return lint.findings(true);
    }

    public synchronized void sent(LiveMessage message) {
        contexts.computeIfAbsent(message.context(), ContextLint::new).sent(message);
    }

    /// The service has ended the context.
    ///
    /// @param failed  true where it did not end by itself; then it was not left open by mistake
    public synchronized void ended(String context, boolean failed) {
        ContextLint known = contexts.get(context);
        if (known != null) {
            known.ended(failed);
        }
    }

    /// In the order of the contexts, then of the text.
    ///
    /// @param over  true where nothing more will be sent
    public synchronized List<LintFinding> findings(boolean over) {
        return contexts.values().stream().flatMap(each -> each.findings(over).stream()).toList();
    }

    /// What the service reads in the context; empty where nothing was sent.
    public synchronized JoinedText joined(String context) {
        ContextLint known = contexts.get(context);
        return known == null ? JoinedText.of(List.of()) : known.joined();
    }
}
