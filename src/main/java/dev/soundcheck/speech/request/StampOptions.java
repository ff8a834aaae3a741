package dev.soundcheck.speech.request;

/// Which time stamps a request asks for; bytes has none whatever is asked.
///
/// @param normalized  true for the words as spoken ("forty two"), false for the words as written ("42")
public record StampOptions(boolean words, boolean phonemes, boolean normalized) {
    public static final StampOptions NONE = new StampOptions(false, false, false);
    public static final StampOptions WORDS = new StampOptions(true, false, false);
    public static final StampOptions ALL = new StampOptions(true, true, false);
}
