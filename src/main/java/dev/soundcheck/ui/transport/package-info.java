/// The bar at the bottom: the service, the endpoint, Speak and Stop, volume and pace.
@NullMarked
package dev.soundcheck.ui.transport;

import org.jspecify.annotations.NullMarked;
