/// Text that arrives while the voice speaks: it is cut, simulated, checked, sent, replayed and measured.
@NullMarked
package dev.soundcheck.live;

import org.jspecify.annotations.NullMarked;
