package dev.soundcheck.live;

/// A script that cannot be played. The message is one sentence for people, with the number of the line.
public final class LiveScriptException extends Exception {
    private static final long serialVersionUID = 1L;

    LiveScriptException(String sentence) {
        super(sentence);
    }

    static LiveScriptException at(int line, String what) {
        return new LiveScriptException("Line " + line + " of the script: " + what);
    }
}
