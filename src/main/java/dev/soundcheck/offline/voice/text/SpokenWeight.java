package dev.soundcheck.offline.voice.text;

/// How long text will be when it is spoken, in letters of ordinary prose: what the engine's work grows with. Stateless.
///
/// A digit or a sign becomes a word of its own, so a short token can be long to say.
final class SpokenWeight {
    /// A first phrase is short, so that sound starts early.
    static final int FIRST_PHRASE = 150;
    static final int PHRASE = 350;
    static final int TOKEN = 240;

    private static final int DIGIT = 10;
    private static final int SIGN = 8;

    private SpokenWeight() {}

    static int of(CharSequence text) {
        int weight = 0;
        for (int at = 0; at < text.length(); at++) {
            weight += of(text.charAt(at));
        }
        return weight;
    }

    static int of(char character) {
        if (character >= '0' && character <= '9') {
            return DIGIT;
        }
        return Character.isLetter(character) ? 1 : "#%&*+=/@€£$".indexOf(character) >= 0 ? SIGN : 0;
    }
}
