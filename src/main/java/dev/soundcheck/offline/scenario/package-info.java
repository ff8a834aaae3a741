/// What the offline server can be asked to do badly: delays, pacing, odd framing and faults.
@NullMarked
package dev.soundcheck.offline.scenario;

import org.jspecify.annotations.NullMarked;
