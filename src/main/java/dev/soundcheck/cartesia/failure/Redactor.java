package dev.soundcheck.cartesia.failure;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Makes other people's words fit to be shown: no secret of ours, one line, not endless. Any thread.
public final class Redactor {
    private static final int MAX_CHARS = 400;
    private static final String HIDDEN = "[hidden]";
    /// Orders to a terminal: colours, window titles.
    private static final Pattern ESCAPES = Pattern
            .compile("\u001B\\[[0-?]*[ -/]*[@-~]|\u001B\\][^\u0007\u001B]*(?:\u0007|\u001B\\\\)?");
    /// Marks of direction and characters without width.
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    /// White space and control characters of both sets.
    private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    public void hide(String secret) {
        secrets.add(secret);
    }

    public String clean(String words) {
        String text = words;
        for (String secret : secrets) {
            text = text.replace(secret, HIDDEN);
        }
        text = ESCAPES.matcher(text).replaceAll("");
        text = INVISIBLE.matcher(text).replaceAll("");
        text = SPACE.matcher(text).replaceAll(" ").strip();
        return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS) + " …";
    }
}
