/// Carries a plan out: one run after the other, each connection brought into its lane's mode before.
@NullMarked
package dev.soundcheck.lab.run;

import org.jspecify.annotations.NullMarked;
