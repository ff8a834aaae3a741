/// The HTTP routes that answer with sound: bytes, server-sent events and previews.
@NullMarked
package dev.soundcheck.offline.wire.stream;

import org.jspecify.annotations.NullMarked;
