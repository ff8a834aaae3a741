/// Light and dark, and the style sheets of the window.
@NullMarked
package dev.soundcheck.ui.theme;

import org.jspecify.annotations.NullMarked;
