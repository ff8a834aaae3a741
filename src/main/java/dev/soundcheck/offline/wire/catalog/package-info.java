/// What can be listed: voices, models, languages, places and pronunciation dictionaries, with their routes.
@NullMarked
package dev.soundcheck.offline.wire.catalog;

import org.jspecify.annotations.NullMarked;
