/// From a request to chunks of sound and stamps, with the faults that a scenario asks for.
@NullMarked
package dev.soundcheck.offline.wire.render;

import org.jspecify.annotations.NullMarked;
