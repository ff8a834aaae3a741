package dev.soundcheck.har;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.event;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ServerSocketScript;
import dev.soundcheck.trace.NanoClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is written here, read by somebody else: the schema of HAR 1.2 that HTTP tools check their files by.
@Timeout(60)
class HarSchemaTest {
    private static final String PLACE = "https://har.invalid/";
    private static final Schema HAR = SchemaRegistry
            .withDefaultDialect(SpecificationVersion.DRAFT_6, builder -> builder.schemas(HarSchemaTest::schema))
            .getSchema(SchemaLocation.of(PLACE + "har.json"));

    private final ClientFixture fixture = new ClientFixture();
    private final Semaphore changes = new Semaphore(0);
    private final Studio studio = new Studio(new Mute(), NanoClock.system(), changes::release);

    @AfterEach
    void close() {
        studio.close();
        fixture.close();
    }

    private static String schema(String address) {
        String name = address.substring(PLACE.length()).replace("#", "");
        try (InputStream in = Objects.requireNonNull(HarSchemaTest.class.getResourceAsStream("schema/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Take ended(Take take) throws InterruptedException {
        while (!take.state().ended()) {
            changes.acquire();
        }
        return take;
    }

    private Take speak(Endpoint endpoint) throws InterruptedException {
        return ended(studio.speak(fixture.client(), endpoint,
                endpoint == Endpoint.BYTES
                        ? ClientFixture.line().withStamps(StampOptions.NONE)
                        : ClientFixture.line()));
    }

    private static String har(List<Take> takes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HarWriter.write(out, takes);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> faults(String har) {
        return HAR.validate(har, InputFormat.JSON).stream().map(Error::toString).toList();
    }

    @Test
    void everyKindOfTakeIsAnEntryAsTheSchemaWantsIt() throws IOException, InterruptedException {
        fixture.server().sound(pattern(400));
        Take bytes = speak(Endpoint.BYTES);
        fixture.server().events(event("chunk", chunk(pattern(100))), event("done", done()));
        Take events = speak(Endpoint.SSE);
        fixture.server().refuse(402, "{\"title\":\"No credit\"}");
        Take refused = speak(Endpoint.SSE);
        ServerSocketScript socket = fixture.server().socket();
        Take turn = studio.speak(fixture.client(), Endpoint.WEBSOCKET, ClientFixture.line());
        socket.speak(200);
        String har = har(List.of(bytes, events, refused, ended(turn)));
        assertEquals(List.of(), faults(har));
        assertEquals(List.of(), faults(har(List.of())));
        assertFalse(faults(har.replace("\"startedDateTime\"", "\"started\"")).isEmpty(), "the schema sees nothing");
    }

    @Test
    void aConnectionThatWasNeverAnsweredIsAnEntryToo() throws IOException, InterruptedException {
        fixture.server().close();
        Take unanswered = speak(Endpoint.SSE);
        assertEquals(List.of(), faults(har(List.of(unanswered))));
    }
}
