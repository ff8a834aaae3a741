package dev.soundcheck.live;

/// One thing that is wrong with how a text was sent in pieces.
public sealed interface LintFinding {
    int WHOLE_CONTEXT = -1;

    String context();

    /// The seam in the joined text, or `WHOLE_CONTEXT`.
    int offset();

    /// What is wrong and what the service makes of it.
    String sentence();

    Fix fix();

    record MissingSpace(String context, int offset, String before, String after) implements LintFinding {
        @Override
        public String sentence() {
            return "No space where \"" + before + "\" and \"" + after + "\" meet. The service joins pieces as they "
                    + "are and reads \"" + before + after + "\".";
        }

        @Override
        public Fix fix() {
            return Fix.ADD_SPACE;
        }
    }

    record DoubledSpace(String context, int offset, String before, String after) implements LintFinding {
        @Override
        public String sentence() {
            return "Two spaces where \"" + before + "\" and \"" + after + "\" meet. One piece has a space at its "
                    + "end, the next has one at its start.";
        }

        @Override
        public Fix fix() {
            return Fix.DROP_SPACE;
        }
    }

    record SplitTag(String context, int offset, String tag) implements LintFinding {
        @Override
        public String sentence() {
            return "The tag " + tag + " is split over two pieces. If the service speaks the first piece before the "
                    + "second comes, the tag is read aloud or lost.";
        }

        @Override
        public Fix fix() {
            return Fix.KEEP_SAFE;
        }
    }

    record SplitNumber(String context, int offset, String number) implements LintFinding {
        @Override
        public String sentence() {
            return "The number " + number + " is split over two pieces. If the service speaks between them, it reads "
                    + "two numbers.";
        }

        @Override
        public Fix fix() {
            return Fix.KEEP_SAFE;
        }
    }

    /// A written character over two pieces.
    ///
    /// @param surrogate  true where one code point was split: UTF-8 cannot hold the halves, JSON can
    record SplitCharacter(String context, int offset, boolean surrogate) implements LintFinding {
        @Override
        public String sentence() {
            return surrogate
                    ? "One character is split in the middle of its code (a surrogate pair). Each half alone is no "
                            + "character: the service refuses it or reads a replacement."
                    : "One written character is split over two pieces: its second part is an accent, a joiner or a "
                            + "variant that stands alone in the next piece.";
        }

        @Override
        public Fix fix() {
            return Fix.KEEP_SAFE;
        }
    }

    /// A first piece without a letter or digit.
    ///
    /// @param wordsFollow  true where a later piece has a word: together they can be spoken
    record NothingToSay(String context, String text, boolean wordsFollow) implements LintFinding {
        @Override
        public int offset() {
            return 0;
        }

        @Override
        public String sentence() {
            return "The first piece (\"" + text + "\") has no letter and no digit. The service refuses it with 400, "
                    + "and the context ends." + (wordsFollow ? "" : " Write a word that can be spoken.");
        }

        @Override
        public Fix fix() {
            return wordsFollow ? Fix.KEEP_SAFE : Fix.BY_HAND;
        }
    }

    record AfterLast(String context, String text) implements LintFinding {
        @Override
        public int offset() {
            return WHOLE_CONTEXT;
        }

        @Override
        public String sentence() {
            return "\"" + text + "\" was sent after the last piece. The context was finished, so the service may "
                    + "refuse this text or never speak it.";
        }

        @Override
        public Fix fix() {
            return Fix.NEW_CONTEXT;
        }
    }

    record UsedAgain(String context) implements LintFinding {
        @Override
        public int offset() {
            return WHOLE_CONTEXT;
        }

        @Override
        public String sentence() {
            return "The id of context " + context + " is used again after the context has ended. Use a new id for "
                    + "each utterance.";
        }

        @Override
        public Fix fix() {
            return Fix.NEW_CONTEXT;
        }
    }

    /// A setting that is not the same in all pieces.
    ///
    /// @param what  such as "voice"
    record ChangedInContext(String context, String what) implements LintFinding {
        @Override
        public int offset() {
            return WHOLE_CONTEXT;
        }

        @Override
        public String sentence() {
            return "The " + what + " changes in the middle of context " + context + ". All pieces of a context must "
                    + "say the same; open a new context for another " + what + ".";
        }

        @Override
        public Fix fix() {
            return Fix.ONE_VOICE;
        }
    }

    record LeftOpen(String context) implements LintFinding {
        @Override
        public int offset() {
            return WHOLE_CONTEXT;
        }

        @Override
        public String sentence() {
            return "Context " + context + " was left open (continue: true on its last piece). Its last words wait for "
                    + "the buffer, and it expires one second after its last audio.";
        }

        @Override
        public Fix fix() {
            return Fix.FINISH;
        }
    }

    record CancelAfterDone(String context) implements LintFinding {
        @Override
        public int offset() {
            return WHOLE_CONTEXT;
        }

        @Override
        public String sentence() {
            return "Context " + context + " was cancelled after it was done. The cancel has no effect.";
        }

        @Override
        public Fix fix() {
            return Fix.DROP_CANCEL;
        }
    }

    record NoLanguage(String context) implements LintFinding {
        @Override
        public int offset() {
            return WHOLE_CONTEXT;
        }

        @Override
        public String sentence() {
            return "No language is set. The service guesses it, and now and then it guesses another one.";
        }

        @Override
        public Fix fix() {
            return Fix.SET_LANGUAGE;
        }
    }

    /// Fragments that the service speaks one by one.
    ///
    /// @param pieces  how many are shorter than a sentence
    record Unbuffered(String context, int pieces) implements LintFinding {
        @Override
        public int offset() {
            return WHOLE_CONTEXT;
        }

        @Override
        public String sentence() {
            return "The buffer delay is 0 and " + (pieces == 1 ? "one piece is" : pieces + " pieces are")
                    + " shorter than a sentence. Each piece is spoken by itself, with a break after it.";
        }

        @Override
        public Fix fix() {
            return Fix.USE_BUFFER;
        }
    }
}
