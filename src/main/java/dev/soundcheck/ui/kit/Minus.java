package dev.soundcheck.ui.kit;

import java.util.regex.Pattern;

/// Shows negative figures with a minus sign in place of the hyphen that programs write. Stateless.
public final class Minus {
    private static final Pattern HYPHEN = Pattern.compile("(?<![\\p{L}\\p{N}])-(?=\\d)");

    private Minus() {}

    public static String of(String words) {
        return HYPHEN.matcher(words).replaceAll("−");
    }
}
