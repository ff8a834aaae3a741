package dev.soundcheck.offline.wire.render;

import java.io.IOException;

/// A fault a scenario asked for has come due: the stream ends here. Carries no trace.
public final class StagedFault extends IOException {
    private static final long serialVersionUID = 1;

    public enum Kind {
        DROP, CLOSE, TRUNCATE, NAMELESS_ERROR
    }

    private final Kind kind;

    StagedFault(Kind kind) {
        super("staged by the scenario: " + kind);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
