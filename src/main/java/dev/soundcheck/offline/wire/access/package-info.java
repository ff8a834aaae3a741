/// Who may use the server and how much at once: settings, keys, access tokens, slots.
@NullMarked
package dev.soundcheck.offline.wire.access;

import org.jspecify.annotations.NullMarked;
