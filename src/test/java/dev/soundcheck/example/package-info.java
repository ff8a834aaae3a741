/// What docs/offline-server.md shows people to copy, compiled and run.
@org.jspecify.annotations.NullMarked
package dev.soundcheck.example;
