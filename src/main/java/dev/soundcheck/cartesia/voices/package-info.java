/// The catalog over HTTP: voices, previews, accents, locales, dictionaries.
@NullMarked
package dev.soundcheck.cartesia.voices;

import org.jspecify.annotations.NullMarked;
