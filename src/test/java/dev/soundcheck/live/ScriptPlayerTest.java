package dev.soundcheck.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.FakePlayback;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Sends the messages of a script again: at their times, each to its own turn.
class ScriptPlayerTest extends LiveSessionCase {
    @Test
    void whatWasSentCanBePlayedAgain() {
        LiveLane lane = lane(Cut.AS_TYPED, false);
        lane.type("One. ");
        clock.advanceMillis(40);
        lane.type("Two.");
        lane.finish();
        HandRunClock again = new HandRunClock();
        LiveScript script = session.script();

        new ScriptPlayer(script, session, id -> id, again, () -> {}).start();
        again.advanceMillis(39);
        assertEquals(List.of("One. "), context(1).inputs());
        again.advanceMillis(1);
        assertEquals(context(0).inputs(), context(1).inputs());
    }

    @Test
    void whereAScriptHasMoreContextsThanLanesEachStillGetsItsOwnText() throws Exception {
        StringBuilder file = new StringBuilder();
        for (String text : List.of("One ", "two.")) {
            for (int i = 0; i < 10; i++) {
                file.append(
                        String.format(Locale.ROOT, "{\"context_id\":\"c%d\",\"voice\":\"v%d\",\"transcript\":\"%s\","
                                + "\"continue\":true}%n", i, i, i + text));
            }
        }
        LiveScript script = ScriptReader.read(new StringReader(file.toString()),
                plan(Cut.AS_TYPED, false).request());
        HandRunClock pace = new HandRunClock();
        new ScriptPlayer(script, session, id -> id, pace, () -> {}).start();
        pace.advanceMillis(1_000);

        assertEquals(10, service.contexts().size());
        for (int i = 0; i < 10; i++) {
            assertEquals(i + "One " + i + "two.", context(i).text());
            assertEquals("v" + i, context(i).call().request().voiceId());
        }
    }

    @Test
    void aVoiceOfAScriptHasTheNameThatPeopleCallIt() throws Exception {
        LiveScript script = ScriptReader.read(
                new StringReader("{\"context_id\":\"c\",\"voice\":\"v1\",\"transcript\":\"One.\",\"continue\":false}"),
                plan(Cut.AS_TYPED, false).request());
        HandRunClock pace = new HandRunClock();
        new ScriptPlayer(script, session, id -> "Slate, " + id, pace, () -> {}).start();
        pace.advanceMillis(1_000);

        assertEquals("Slate, v1", session.lanes().getFirst().plan().voiceName());
    }

    @Test
    void aScriptThatIsPlayedAgainShowsItsTextAsItCame() throws Exception {
        LiveLane lane = lane(Cut.by(Cut.By.WORD), true);
        for (String token : List.of("One", " two", " thr", "ee.")) {
            lane.type(token);
            clock.advanceMillis(40);
        }
        lane.finish();
        context(0).call().complete();
        Arrivals came = turn(lane).arrivals();
        String file = ScriptWriter.write(session.script());
        HandRunClock again = new HandRunClock();
        LiveSession other = new LiveSession(studio, () -> service, FakePlayback::new, again, () -> {});
        new ScriptPlayer(ScriptReader.read(new StringReader(file), plan(Cut.AS_TYPED, false).request()), other,
                id -> id, again, () -> {}).start();
        again.advanceMillis(1_000);
        Arrivals shown = turn(other.lanes().getFirst()).arrivals();

        assertEquals(context(0).inputs(), context(1).inputs());
        for (int i = 0; i < came.count(); i++) {
            long atNanos = came.atNanos(i) - came.atNanos(0);
            int end = came.end(i);
            assertTrue(IntStream.range(0, shown.count()).anyMatch(
                    each -> shown.atNanos(each) - shown.atNanos(0) == atNanos && shown.end(each) == end),
                    "the tick of char " + end);
        }
    }
}
