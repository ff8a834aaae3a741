package dev.soundcheck.cartesia.failure;

import dev.soundcheck.text.CleanText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Makes text from outside fit to be shown: without our secrets, cleaned, on one line, and bounded. Any thread.
public final class Redactor {
    private static final int MAX_CHARS = 400;
    private static final String HIDDEN = "[hidden]";

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    /// Hides it as it is, and as an address has it.
    public void hide(String secret) {
        secrets.add(secret);
        secrets.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }

    /// The text unchanged but for our secrets.
    public String blank(String words) {
        String text = words;
        for (String secret : secrets) {
            text = text.replace(secret, HIDDEN);
        }
        return text;
    }

    public String clean(String words) {
        return CleanText.line(blank(words), MAX_CHARS);
    }
}
