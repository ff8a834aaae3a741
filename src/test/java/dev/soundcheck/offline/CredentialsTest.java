package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.json;
import static dev.soundcheck.offline.RawClient.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {
    private static OfflineServer server;
    private static RawClient client;

    @BeforeAll
    static void start() throws Exception {
        server = OfflineServer.start(OfflineOptions.EMBEDDED.withRequireKey(true));
        client = new RawClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"Authorization, Bearer sk_car_x, 200", "Authorization, bearer sk_car_x, 200",
            "X-API-Key, sk_car_x, 200",
            "Authorization, Basic abc, 401", "Accept, */*, 401", "Authorization, Bearer sk_car_admin_x, 403",
            "Authorization, Bearer eyJhbGciOi.e30.forged, 401"})
    void anyKeyIsGoodAndNoneIsNot(String header, String value, int status) throws Exception {
        assertEquals(status, client.postBytes("/tts/bytes", line("Hi."), header, value).statusCode());
    }

    @Test
    void theQueryMayCarryTheCredentialOfASocket() {
        new RawSocket(server, "?cartesia_version=2026-08-14&api_key=sk_car_x").close();

        assertThrows(UncheckedIOException.class, () -> new RawSocket(server, "?cartesia_version=2026-08-14"));
    }

    @Test
    void anAccessTokenSpeaksButDoesNotListVoices() throws Exception {
        String token = token("{\"grants\":{\"tts\":true},\"expires_in\":60}");

        assertEquals(200, client.postBytes("/tts/bytes", line("Hi."), "Authorization", "Bearer " + token).statusCode());
        assertEquals(403, client.get("/voices", "Authorization", "Bearer " + token).statusCode());
        new RawSocket(server, "?cartesia_version=2026-08-14&access_token=" + token).close();
    }

    @Test
    void aTokenWithoutTheGrantMayNotSpeak() throws Exception {
        String token = token("{\"grants\":{\"stt\":true}}");

        assertEquals(403, client.postBytes("/tts/bytes", line("Hi."), "Authorization", "Bearer " + token).statusCode());
    }

    @Test
    void aTokenLivesAnHourAtMost() throws Exception {
        assertEquals(400, client.post("/access-token", "{\"expires_in\":3601}", "Authorization", "Bearer k")
                .statusCode());
    }

    private static String token(String request) throws Exception {
        JsonObject answer = json(client.post("/access-token", request, "Authorization", "Bearer sk_car_x").body());
        assertEquals(1, answer.size());
        return answer.get("token").getAsString();
    }
}
