package dev.soundcheck.ui.kit;

/// The sizes that writing has, on canvases as in the sheets. Stateless.
///
/// What is spoken is written larger and has sizes of its own; so has the presenter, which is read from afar.
public final class TypeScale {
    /// Marks and axes.
    public static final double SMALL_PX = 11;
    /// What explains something.
    public static final double NOTE_PX = 12;
    /// Everything else.
    public static final double TEXT_PX = 13;
    /// The first thing to be read.
    public static final double HEAD_PX = 15;

    /// The one word or figure that a page is about.
    public static final double HERO_PX = 30;

    private TypeScale() {}
}
