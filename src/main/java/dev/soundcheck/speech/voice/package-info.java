/// What a service can speak with: voices, accents, locales, pronunciation dictionaries.
@NullMarked
package dev.soundcheck.speech.voice;

import org.jspecify.annotations.NullMarked;
