/// What is kept on disk: takes, sessions that can be handed on, the catalog, favorites.
///
/// All files are open: WAV for sound, JSON for everything else.
@NullMarked
package dev.soundcheck.library;

import org.jspecify.annotations.NullMarked;
