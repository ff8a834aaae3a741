package dev.soundcheck.offline.voice.engine;

import java.util.List;

/// One phrase as the acoustic model planned it, frame by frame, before any voice has colored it.
///
/// @param cepstra      mel-cepstrum of each frame
/// @param strengths    how much of each band is voiced, per frame, 0 to 1
/// @param logPitch     natural logarithm of the pitch in Hz per frame; NaN where there is no voicing
/// @param phones       in order, without gaps, from frame 0 to the last
/// @param spokenWords  the words as they are pronounced, to which `Phone.spoken` points
@SuppressWarnings("ArrayRecordComponent") // moved between two threads of one phrase, never compared
public record Utterance(double[][] cepstra, double[][] strengths, double[] logPitch, List<Phone> phones,
        List<String> spokenWords) {
    static final Utterance SILENT = new Utterance(new double[0][], new double[0][], new double[0], List.of(),
            List.of());

    public int frames() {
        return logPitch.length;
    }

    /// A phoneme, or a pause where `word` is -1.
    ///
    /// @param word    index of the token of the text it belongs to
    /// @param spoken  index of the spoken word
    public record Phone(String ipa, int startFrame, int endFrame, int word, int spoken) {
        public boolean pause() {
            return word < 0;
        }
    }
}
