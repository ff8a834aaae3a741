/// Where speech comes from, the key, the theme: the drawer that chooses them.
@NullMarked
package dev.soundcheck.ui.settings;

import org.jspecify.annotations.NullMarked;
