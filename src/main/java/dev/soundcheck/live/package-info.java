/// Text that arrives while the voice speaks: cut, simulated, checked, sent, replayed and measured.
@NullMarked
package dev.soundcheck.live;

import org.jspecify.annotations.NullMarked;
