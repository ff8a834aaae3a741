package dev.soundcheck.settings;

/// How a service is spoken to.
///
/// @param apiVersion    the API's version by its date; empty for the newest that is known
/// @param accessTokens  the key is used only to get tokens that live for minutes; requests carry the tokens
public record WireSettings(String apiVersion, boolean accessTokens) {
    public static final WireSettings DEFAULT = new WireSettings("", false);
}
