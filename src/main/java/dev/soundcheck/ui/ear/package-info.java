/// The take heard in another way: as a phone does, or misread.
@NullMarked
package dev.soundcheck.ui.ear;

import org.jspecify.annotations.NullMarked;
