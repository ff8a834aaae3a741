/// The tour: drives the real window through its main job and keeps pictures and a report of it.
@NullMarked
package dev.soundcheck.tour;

import org.jspecify.annotations.NullMarked;
