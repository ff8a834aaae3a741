package dev.soundcheck.network;

import java.util.List;
import java.util.Locale;

/// A network as it feels: what a conditioned socket imitates. Both directions are alike.
///
/// @param rttMillis         one round trip; each way takes half, and connecting waits a whole one
/// @param jitterMillis      up to this much more each way, drawn evenly; the order is kept
/// @param kbitPerSecond     pace of each way, 0 for no limit
/// @param stallEveryMillis  how long it runs well between two stalls, 0 for never
/// @param stallMillis       how long a stall lasts
public record NetworkProfile(String name, double rttMillis, double jitterMillis, double kbitPerSecond,
        double stallEveryMillis, double stallMillis) {
    /// Leaves the socket as it is.
    public static final NetworkProfile NONE = new NetworkProfile("none", 0, 0, 0, 0, 0);
    public static final NetworkProfile LAN = new NetworkProfile("LAN", 0.6, 0.2, 940_000, 0, 0);
    public static final NetworkProfile WIFI = new NetworkProfile("Wi-Fi", 6, 4, 60_000, 0, 0);
    public static final NetworkProfile MOBILE_4G = new NetworkProfile("4G", 50, 15, 12_000, 4000, 120);
    public static final NetworkProfile TRANSATLANTIC = new NetworkProfile("transatlantic", 90, 3, 100_000, 0, 0);
    public static final List<NetworkProfile> PRESETS = List.of(LAN, WIFI, MOBILE_4G, TRANSATLANTIC);

    public NetworkProfile {
        check(rttMillis, "round trip");
        check(jitterMillis, "jitter");
        check(kbitPerSecond, "bandwidth");
        check(stallEveryMillis, "time between stalls");
        check(stallMillis, "stall");
    }

    public static NetworkProfile custom(double rttMillis, double jitterMillis, double kbitPerSecond,
            double stallEveryMillis, double stallMillis) {
        return new NetworkProfile("custom", rttMillis, jitterMillis, kbitPerSecond, stallEveryMillis, stallMillis);
    }

    /// True where nothing is changed.
    public boolean idle() {
        return rttMillis == 0 && jitterMillis == 0 && kbitPerSecond == 0 && stallMillis == 0;
    }

    /// The mark that every figure carries which this network touched; empty where it changes nothing.
    public String mark() {
        if (idle()) {
            return "";
        }
        StringBuilder mark = new StringBuilder("conditioned: ").append(name)
                .append(String.format(Locale.ROOT, ", RTT %s ms, jitter %s ms", plain(rttMillis), plain(jitterMillis)));
        if (kbitPerSecond > 0) {
            mark.append(String.format(Locale.ROOT, ", %s Mbit/s", plain(kbitPerSecond / 1000)));
        }
        if (stallMillis > 0 && stallEveryMillis > 0) {
            mark.append(String.format(Locale.ROOT, ", stalls of %s ms every %s ms", plain(stallMillis),
                    plain(stallEveryMillis)));
        }
        return mark.toString();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static void check(double value, String what) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("the " + what + " must be 0 or more, was " + value);
        }
    }
}
