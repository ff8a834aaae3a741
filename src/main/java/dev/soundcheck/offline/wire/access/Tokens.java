package dev.soundcheck.offline.wire.access;

import com.google.gson.JsonObject;
import dev.soundcheck.offline.wire.message.Fields;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.message.Wire;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes and checks access tokens: JWTs signed with a secret of this run. Any thread.
public final class Tokens {
    static final int LONGEST_SECONDS = 3600;

    private static final String HEADER = base64(
            "{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));

    private final Clock clock;
    private final byte[] secret = new byte[32];

    public Tokens(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(secret);
    }

    static boolean looksLikeToken(String credential) {
        return credential.startsWith("eyJ") && credential.chars().filter(c -> c == '.').count() == 2;
    }

    String make(JsonObject grants, int seconds) {
        long now = clock.instant().getEpochSecond();
        JsonObject claims = new JsonObject();
        claims.add("grants", grants);
        claims.addProperty("jti", UUID.randomUUID().toString());
        claims.addProperty("iss", "soundcheck-offline");
        claims.addProperty("iat", now);
        claims.addProperty("exp", now + seconds);
        String signed = HEADER + '.' + base64(Wire.write(claims).getBytes(StandardCharsets.UTF_8));
        return signed + '.' + base64(signature(signed));
    }

    /// Refuses what is forged, too old or has no right to speak.
    void check(String token) {
        int lastDot = token.lastIndexOf('.');
        byte[] expected = base64(signature(token.substring(0, lastDot))).getBytes(StandardCharsets.UTF_8);
        byte[] given = token.substring(lastDot + 1).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given)) {
            throw Problem.of(401, null, "Unauthorized", "This access token is not from this server.");
        }
        String claims = token.substring(token.indexOf('.') + 1, lastDot);
        JsonObject json = Wire.object(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
        if (clock.instant().getEpochSecond() >= json.get("exp").getAsLong()) {
            throw Problem.of(401, null, "Unauthorized", "This access token has expired.");
        }
        if (!Fields.of(json.getAsJsonObject("grants")).flag("tts")) {
            throw Problem.of(403, null, "Forbidden", "This access token lacks the tts grant.");
        }
    }

    private byte[] signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
