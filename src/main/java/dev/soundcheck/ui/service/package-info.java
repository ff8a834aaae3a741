/// Where speech comes from: opening a place, and what came of it.
@NullMarked
package dev.soundcheck.ui.service;

import org.jspecify.annotations.NullMarked;
