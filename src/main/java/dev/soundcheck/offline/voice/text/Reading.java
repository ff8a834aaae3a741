package dev.soundcheck.offline.voice.text;

import java.text.Normalizer;

/// What an engine is told to say for the tokens of a text. Stateless.
public enum Reading {
    /// Only what an English voice can read.
    ENGLISH {
        @Override
        String of(String token) {
            return SpokenForm.of(token);
        }

        @Override
        String spelled(String token) {
            return SpokenForm.spelled(token);
        }

        @Override
        public boolean reads(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().anyMatch(Reading::isLatin);
        }
    },
    /// The text itself; the engine knows its language.
    AS_WRITTEN {
        @Override
        String of(String token) {
            return token;
        }

        @Override
        String spelled(String token) {
            return String.join(" ", token.codePoints().mapToObj(Character::toString).toList());
        }

        @Override
        public boolean reads(String text) {
            return true;
        }
    };

    /// "" where there is nothing to say.
    abstract String of(String token);

    /// The same, character by character.
    abstract String spelled(String token);

    /// True where the text holds something the voice can say.
    public abstract boolean reads(String text);

    private static boolean isLatin(int character) {
        return Character.isLetterOrDigit(character)
                && (character < 128 || Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN);
    }
}
