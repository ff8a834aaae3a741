package dev.soundcheck.network;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The hosts that `NO_PROXY` lists: `*` for all, names with their subdomains, addresses, ranges such as `10.0.0.0/8`, each
/// with or without a port.
record NoProxy(List<String> entries) {

    static NoProxy of(String variable) {
        return new NoProxy(Stream.of(variable.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty()).toList());
    }

    boolean covers(String host, int port) {
        return entries.stream().anyMatch(entry -> covers(entry, host, port));
    }

    private static boolean covers(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        if (entry.contains("/")) {
            return inRange(entry, host);
        }
        // One colon parts a port; an IPv6 address has several.
        int colon = entry.indexOf(':');
        boolean withPort = colon > 0 && colon == entry.lastIndexOf(':');
        String name = (withPort ? entry.substring(0, colon) : entry).replaceFirst("^\\*?\\.", "")
                .replaceAll("[\\[\\]]", "");
        boolean samePort = !withPort || entry.substring(colon + 1).equals(String.valueOf(port));
        return samePort && (host.equals(name) || host.endsWith("." + name));
    }

    private static boolean inRange(String range, String host) {
        String[] parts = range.split("/", 2);
        if (!parts[0].matches("\\d+(\\.\\d+){3}") || !host.matches("\\d+(\\.\\d+){3}")
                || !parts[1].matches("\\d{1,2}")) {
            return false;
        }
        int bits = Math.min(32, Integer.parseInt(parts[1]));
        return bits == 0 || (bitsOf(parts[0]) ^ bitsOf(host)) >>> (32 - bits) == 0;
    }

    private static long bitsOf(String address) {
        long bits = 0;
        for (String part : address.split("\\.", -1)) {
            bits = (bits << 8) | (Integer.parseInt(part) & 0xFF);
        }
        return bits;
    }
}
