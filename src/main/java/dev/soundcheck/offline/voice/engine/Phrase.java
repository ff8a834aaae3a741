package dev.soundcheck.offline.voice.engine;

import java.util.List;

/// A stretch of text that is spoken in one breath.
///
/// @param tokens  the tokens as they were sent, each with what is to be pronounced for it
/// @param tempo   1 is the engine's own, 2 twice as fast
/// @param volume  1 is normal
public record Phrase(List<Token> tokens, Cut cut, double tempo, double volume) {

    /// One word as it was sent and as it is spoken.
    ///
    /// @param text    as it was sent, punctuation attached
    /// @param spoken  what the engine is told; the same unless it is spelt or cleaned
    public record Token(String text, String spoken) {
        private Token plain() {
            return new Token(text, spoken.replaceAll("[^a-zA-Z0-9' ]", " ").strip());
        }
    }

    /// Where the phrase was cut off from what follows, which decides the pause.
    public enum Cut {
        SENTENCE(340), CLAUSE(170), WORD_LIMIT(25), END(140);

        private final double pauseMillis;

        Cut(double pauseMillis) {
            this.pauseMillis = pauseMillis;
        }

        double pauseMillis() {
            return pauseMillis;
        }
    }

    List<String> spokenTokens() {
        return tokens.stream().map(Token::spoken).toList();
    }

    /// The same in letters and digits alone.
    Phrase plain() {
        return new Phrase(tokens.stream().map(Token::plain).toList(), cut, tempo, volume);
    }

    public Phrase faster(double factor) {
        return new Phrase(tokens, cut, tempo * factor, volume);
    }
}
