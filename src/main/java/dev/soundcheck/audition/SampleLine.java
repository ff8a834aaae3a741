package dev.soundcheck.audition;

import java.util.List;

/// A sample line that shows what a voice can or cannot do.
///
/// @param title     what it tries
/// @param language  base code
public record SampleLine(String title, String language, String text) {
    public static final List<SampleLine> ALL = List.of(
            new SampleLine("Introduction", "en",
                    "Hi, I'm {voice}. If you can hear a smile in this sentence, I am doing my job."),
            new SampleLine("Numbers", "en",
                    "Your order of 3 boxes comes to $1,249.50, due on 03/11 at 4:45 p.m., a saving of 12.5%."),
            new SampleLine("Names", "en",
                    "Siobhan Nguyen and Joaquín Szczepański meet Dr. Xiu Okonkwo at 10 Leicester Square."),
            new SampleLine("Heteronyms", "en",
                    "They were too close to the door to close it, and the wind made it hard to wind the clock."),
            new SampleLine("Codes", "en",
                    "Your booking code is <spell>QX7B90</spell>. I repeat: <spell>QX7B90</spell>."),
            new SampleLine("Support call", "en",
                    "I'm sorry about the delay. Let me look that up for you; it should take no more than a minute."),
            new SampleLine("Pauses and feelings", "en",
                    "And the winner is <break time=\"600ms\"/> <emotion value=\"excited\"/> all of you! [laughter]"),
            new SampleLine("Long read", "en",
                    """
                            The lighthouse had stood on the point for a hundred and forty years before anyone thought to ask \
                            who had paid for it. There were receipts, of course, for the stone and the lamp oil, and a ledger \
                            of wages in a careful hand; but the first page was missing. What follows is the story of that page, \
                            and of the three people who each had a good reason to tear it out."""),
            new SampleLine("Mixed languages", "en",
                    "The chef said “bon appétit”, the sign said “Vorsicht Stufe”, and the song was called “La vida es bella”."),
            new SampleLine("Deutsch", "de",
                    "Übrigens: Am 31. Mai um 7:30 Uhr fährt der Zug nach Köln auf Gleis 12 ab."),
            new SampleLine("Français", "fr", "L'été dernier, quatre-vingt-dix-sept élèves ont visité l'île d'Oléron."),
            new SampleLine("Español", "es",
                    "El cigüeñal del coche costó 1.250 euros, ¡y llegó con veintidós días de retraso!"));

    /// With each `{voice}` filled in.
    public static String announced(String text, String voiceName) {
        return text.replace("{voice}", voiceName);
    }
}
