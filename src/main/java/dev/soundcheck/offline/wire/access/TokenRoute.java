package dev.soundcheck.offline.wire.access;

import com.google.gson.JsonObject;
import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.message.Fields;
import java.io.IOException;
import java.util.List;

/// `POST /access-token`. Any thread.
public final class TokenRoute {
    private static final int USUAL_SECONDS = 300;

    private final Tokens tokens;

    public TokenRoute(Tokens tokens) {
        this.tokens = tokens;
    }

    public void handle(Exchange exchange) throws IOException {
        Fields request = Fields.of(exchange.json());
        JsonObject grants = new JsonObject();
        request.object("grants").ifPresent(asked -> {
            for (String area : List.of("tts", "stt", "agent")) {
                grants.addProperty(area, asked.flag(area));
            }
        });
        int seconds = request.integer("expires_in", USUAL_SECONDS, 1, Tokens.LONGEST_SECONDS);
        JsonObject answer = new JsonObject();
        answer.addProperty("token", tokens.make(grants, seconds));
        exchange.answer(answer);
    }
}
