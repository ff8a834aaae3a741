/// The offline voices by name, and what makes each sound different.
@NullMarked
package dev.soundcheck.offline.voice.persona;

import org.jspecify.annotations.NullMarked;
