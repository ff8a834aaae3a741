/// What is asked of a service: text, model, language, delivery, output format.
@NullMarked
package dev.soundcheck.speech.request;

import org.jspecify.annotations.NullMarked;
