/// Text broken into rows by our own breaks, in every direction of writing: for the stage, the editor and each label
/// that wraps.
@NullMarked
package dev.soundcheck.ui.text;

import org.jspecify.annotations.NullMarked;
