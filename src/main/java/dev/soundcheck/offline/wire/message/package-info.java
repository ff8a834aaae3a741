/// Messages of the protocol as the server reads and writes them: fields, formats, errors, versions.
@NullMarked
package dev.soundcheck.offline.wire.message;

import org.jspecify.annotations.NullMarked;
