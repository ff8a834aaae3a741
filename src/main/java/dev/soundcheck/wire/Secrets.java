package dev.soundcheck.wire;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Blanks what must not be read by others: keys, tokens and cookies, wherever they stand. Stateless.
public final class Secrets {
    public static final String HIDDEN = "[hidden]";
    private static final Set<String> HEADERS = Set.of("authorization", "proxy-authorization", "x-api-key", "cookie",
            "set-cookie", "sec-websocket-key");
    private static final Pattern QUERY = Pattern
            .compile("(?i)([?&](?:api_key|apikey|access_token|token|key)=)[^&#\\s\"\\\\]*");
    private static final Pattern USER = Pattern.compile("(?i)\\b((?:https?|wss?)://)[^/?#\\s\"@]*@");
    private static final Pattern KEY = Pattern.compile("\\bsk_[A-Za-z0-9_-]{4,}");
    private static final Pattern TOKEN = Pattern.compile("\\beyJ[A-Za-z0-9_-]{4,}(?:\\.[A-Za-z0-9_-]*){1,2}");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(Bearer|Basic) +[A-Za-z0-9._~+/=-]+");
    private static final Pattern FIELD = Pattern.compile(
            "(?i)(\"(?:token|api_key|access_token|authorization|x-api-key|cookie)\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*");

    private Secrets() {}

    /// The value of a header, or `HIDDEN` where it is a secret as a whole.
    public static String header(String name, String value) {
        return HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? HIDDEN : blank(value);
    }

    /// True for a header whose value nobody may read.
    public static boolean secret(String name) {
        return HEADERS.contains(name.toLowerCase(Locale.ROOT));
    }

    /// The text with everything blanked that looks like a secret.
    public static String blank(String text) {
        String clean = QUERY.matcher(text).replaceAll("$1" + HIDDEN);
        clean = USER.matcher(clean).replaceAll("$1");
        clean = FIELD.matcher(clean).replaceAll("$1" + HIDDEN);
        clean = BEARER.matcher(clean).replaceAll("$1 " + HIDDEN);
        clean = KEY.matcher(clean).replaceAll(HIDDEN);
        return TOKEN.matcher(clean).replaceAll(HIDDEN);
    }
}
