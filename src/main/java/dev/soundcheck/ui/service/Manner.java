package dev.soundcheck.ui.service;

import dev.soundcheck.speech.request.ApiVersion;

/// How a place is spoken to.
///
/// @param accessTokens  the key is sent only to buy tokens that live for minutes
public record Manner(ApiVersion version, boolean accessTokens) {
    public static final Manner DEFAULT = new Manner(ApiVersion.DEFAULT, false);
}
