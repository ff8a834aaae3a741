/// The ports of speech synthesis: services, clients, streams, their events and failures.
@NullMarked
package dev.soundcheck.speech;

import org.jspecify.annotations.NullMarked;
