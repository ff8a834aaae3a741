package dev.soundcheck.ui.kit;

/// The font sizes, the same on canvases and in the style sheets. Stateless.
///
/// Spoken text has larger sizes of its own; so has the presenter, which is read from afar.
public final class TypeScale {
    /// Marks and axes.
    public static final double SMALL_PX = 11;
    /// Explanations.
    public static final double NOTE_PX = 12;
    /// Everything else.
    public static final double TEXT_PX = 13;
    /// What is read first.
    public static final double HEAD_PX = 15;

    /// The one word or figure that a page shows.
    public static final double HERO_PX = 30;

    private TypeScale() {}
}
