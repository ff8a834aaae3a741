package dev.soundcheck.cartesia.failure;

import dev.soundcheck.text.CleanText;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Makes other people's words fit to be shown: no secret of ours, clean, one line, not endless. Any thread.
public final class Redactor {
    private static final int MAX_CHARS = 400;
    private static final String HIDDEN = "[hidden]";

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    public void hide(String secret) {
        secrets.add(secret);
    }

    public String clean(String words) {
        String text = words;
        for (String secret : secrets) {
            text = text.replace(secret, HIDDEN);
        }
        return CleanText.line(text, MAX_CHARS);
    }
}
