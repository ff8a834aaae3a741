/// Where speech comes from: opening a place, and whether it answers.
@NullMarked
package dev.soundcheck.ui.service;

import org.jspecify.annotations.NullMarked;
