package dev.soundcheck.cartesia.connection;

import java.time.Duration;

/// How long the client waits for what.
///
/// @param connect     for TCP and TLS to one address: a transatlantic handshake on a bad line takes 1 to 2 s
/// @param stall       without a single byte of an answer that is owed: first audio takes a second at worst
/// @param answer      for a whole small answer, such as a page of voices
/// @param idleRetire  before an idle socket is closed by us: the service closes it after 300 s, and a socket that dies
///                    under the next turn costs more than opening one
/// @param linger      for the other side to close after we have said that we are done
public record Timing(Duration connect, Duration stall, Duration answer, Duration idleRetire, Duration linger) {
    public static final Timing DEFAULT = new Timing(Duration.ofSeconds(5), Duration.ofSeconds(10),
            Duration.ofSeconds(20), Duration.ofSeconds(240), Duration.ofSeconds(2));

    public Timing withStall(Duration other) {
        return new Timing(connect, other, answer, idleRetire, linger);
    }

    public Timing withIdleRetire(Duration other) {
        return new Timing(connect, stall, answer, other, linger);
    }
}
