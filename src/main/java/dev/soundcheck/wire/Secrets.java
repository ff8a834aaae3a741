package dev.soundcheck.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Blanks what must not be read by others: keys, tokens and cookies, wherever they stand. Stateless.
public final class Secrets {
    public static final String HIDDEN = "[hidden]";
    /// Names that end like this have a secret as their value: `X-API-Key`, `Set-Cookie`, `access_token`, `apikey`.
    private static final String NAME = "[A-Za-z0-9_.-]*(?:key|token|secret|password|cookie|authorization)";
    private static final Pattern SECRET_NAME = Pattern.compile("(?i)" + NAME);
    private static final Pattern QUERY = Pattern.compile("(?i)([?&]" + NAME + "=)[^&#\\s\"\\\\]*");
    private static final Pattern USER = Pattern.compile("(?i)\\b((?:https?|wss?)://)[^/?#\\s\"@]*@");
    /// As it is, and in base64.
    private static final Pattern KEY = Pattern.compile("\\b(?:(?i:sk_[a-z0-9_-]{4,})|c2tf[A-Za-z0-9+/_-]{8,}={0,2})");
    /// Also matches a run without the dots of a token, so that its rest is not searched again from each `eyJ` in it.
    private static final Pattern TOKEN = Pattern
            .compile("\\beyJ[A-Za-z0-9_-]{4,}+((?:\\.[A-Za-z0-9_-]*+){1,2}+)?+");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(Bearer|Basic) +[A-Za-z0-9._~+/=-]+");
    private static final Pattern FIELD = Pattern
            .compile("(?i)(\"" + NAME + "\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*+");

    /// In JSON that is quoted in JSON, and as Python prints it.
    private static final Pattern QUOTED_FIELD = Pattern
            .compile("(?i)((?:(?<!\\\\)\\\\++\"|')" + NAME + "(?:\\\\+\"|')\\s*:\\s*(?:\\\\+\"|'))[^\"'\\\\]*");

    private Secrets() {}

    /// The value of a header, or `HIDDEN` where it is a secret as a whole.
    public static String header(String name, String value) {
        return secret(name) ? HIDDEN : blank(value);
    }

    /// True for a header, a query parameter or a field whose value nobody may read.
    public static boolean secret(String name) {
        return SECRET_NAME.matcher(name).matches();
    }

    /// The text with everything blanked that looks like a secret.
    public static String blank(String text) {
        String clean = QUERY.matcher(text).replaceAll("$1" + HIDDEN);
        clean = USER.matcher(clean).replaceAll("$1");
        clean = FIELD.matcher(clean).replaceAll("$1" + HIDDEN);
        clean = QUOTED_FIELD.matcher(clean).replaceAll("$1" + HIDDEN);
        clean = BEARER.matcher(clean).replaceAll("$1 " + HIDDEN);
        clean = KEY.matcher(clean).replaceAll(HIDDEN);
        return TOKEN.matcher(clean)
                .replaceAll(run -> run.group(1) == null ? Matcher.quoteReplacement(run.group()) : HIDDEN);
    }
}
