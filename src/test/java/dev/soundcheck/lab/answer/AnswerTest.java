package dev.soundcheck.lab.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.trace.Phase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What one's own runs say: figures of a service whose times the test decides.
class AnswerTest {
    private static final int CONNECT_MILLIS = 60;
    private static final int WAIT_MILLIS = 40;
    private static final Needs SESSION = new Needs(true, false, true, false, false);

    private final LabRig[] rig = new LabRig[1];
    private int warmed;

    AnswerTest() {
        rig[0] = new LabRig(this::answer);
    }

    @Test
    void eachQuestionIsAnsweredFromTheLanesThatShowIt() {
        Answer answer = answered(SESSION, 6);
        assertEquals("100 ms", text(answer, Question.FIRST_TURN));
        assertEquals("60 %", text(answer, Question.CONNECTION_SHARE));
        assertEquals("40.0 ms", text(answer, Question.LATER_TURN));
        assertEquals("60.0 ms", text(answer, Question.SOCKET_SAVING));
        assertEquals("8.0 ms", text(answer, Question.STAMPS));
        assertTrue(answer.reading(Question.BASE64).orElseThrow().value() > 0);
        assertTrue(answer.open().isEmpty());
    }

    @Test
    void aReadingTellsItsIntervalItsRunsAndWhereItIsFrom() {
        Reading reading = answered(SESSION, 6).reading(Question.SOCKET_SAVING).orElseThrow();
        assertEquals("60.0 ms to 60.0 ms (99 %), 6 runs each · offline", reading.detail());
    }

    @Test
    void withFewerThanFiveRunsTheRangeIsNotCalledAConfidenceInterval() {
        Reading reading = answered(SESSION, 3).reading(Question.FIRST_TURN).orElseThrow();
        assertEquals("100 ms to 100 ms measured, 3 runs · offline", reading.detail());
        Reading single = answered(SESSION, 1).reading(Question.FIRST_TURN).orElseThrow();
        assertEquals("100 ms to 100 ms measured, 1 run · offline", single.detail());
    }

    @Test
    void whatWasNotMeasuredIsSaidToBeSo() {
        Answer answer = Answer.of(Needs.SIMPLEST, List.of());
        assertEquals(List.of(Question.values()), answer.open());
        assertTrue(answer.text().contains("- An open socket saves each turn: not measured yet\n"), answer.text());
        assertTrue(answer.text().startsWith("Which endpoint? Bytes (POST /tts/bytes): Stream speech (bytes)\n"),
                answer.text());
    }

    @Test
    void theNewestLabThatCanAnswerAnswers() {
        Findings turns = Findings.of(lab(List.of(Question.SOCKET_SAVING), Endpoint.WEBSOCKET, 3));
        Findings base64 = Findings.of(lab(List.of(Question.BASE64), Endpoint.BYTES, 3));
        Answer answer = Answer.of(SESSION, List.of(turns, base64));
        assertEquals(3, answer.reading(Question.BASE64).orElseThrow().runs());
        assertEquals(List.of(Question.STAMPS), answer.open());
    }

    @Test
    void aLabThatAskedForStampsInEveryLaneAnswersNothing() {
        LabPlan plan = new LabPlan(LabRig.LINE.withStamps(StampOptions.WORDS), List.of(LabLane.SSE_WARM), 2, 0, 1);
        assertTrue(Findings.of(rig[0].run(plan)).isEmpty());
    }

    @Test
    void oneSavingIsMeasuredWithNineRequestsOfAShortLine() {
        SpeechRequest request = LabRig.LINE.withText("One two three four five six seven eight nine ten eleven.");
        LabPlan plan = AnswerPlan.of(request, List.of(Question.SOCKET_SAVING), Endpoint.WEBSOCKET, 1);
        assertEquals("One two three four five six seven", plan.request().text());
        assertEquals(9, plan.cost().requests());
        assertTrue(plan.cost().credits() < 300, plan.cost()::toString);
    }

    @Test
    void markupIsNeverCutInTheMiddle() {
        assertEquals("Your table is ready, shall we go in?", AnswerPlan.line("<speed ratio=\"1.2\"/>One two three."));
        assertEquals("Your table is ready, shall we go in?", AnswerPlan.line("  … "));
        assertEquals("Short.", AnswerPlan.line(" Short. "));
    }

    @Test
    void takesTellWhatTheirMakerNeeds() {
        Studio studio = new Studio(new FakePlayback(), rig[0].clock, () -> {});
        List<Take> bytes = IntStream.range(0, 3)
                .mapToObj(_ -> studio.speak(rig[0].service, Endpoint.BYTES, LabRig.LINE)).toList();
        assertEquals(new Needs(true, false, true, false, false), Needs.of(bytes));
        assertEquals(Needs.SIMPLEST, Needs.of(bytes.subList(0, 1)));
        assertFalse(Needs.of(List.of()).manyTurns());
        assertTrue(Needs.read(List.of()).startsWith("There are no takes yet"));
    }

    private Answer answered(Needs needs, int runs) {
        return Answer.of(needs, List.of(Findings.of(lab(List.of(Question.values()), Endpoint.WEBSOCKET, runs))));
    }

    private Lab lab(List<Question> questions, Endpoint endpoint, int runs) {
        LabPlan plan = AnswerPlan.of(LabRig.LINE, questions, endpoint, 1);
        return rig[0].run(new LabPlan(plan.request(), plan.lanes(), runs, 0, 1));
    }

    private void answer(ScriptedCall call) {
        boolean socket = call.endpoint() == Endpoint.WEBSOCKET;
        boolean warm = socket ? rig[0].socketOpen() : rig[0].service.queries().size() > warmed;
        warmed = rig[0].service.queries().size();
        if (!warm) {
            call.begin(Phase.TCP);
            rig[0].clock.advanceMillis(CONNECT_MILLIS);
            call.end(Phase.TCP);
            if (socket) {
                rig[0].service.socket(SocketState.Status.OPEN);
            }
        }
        rig[0].answer(call, WAIT_MILLIS + (call.request().stamps().words() ? 8 : 0), warm);
    }

    private static String text(Answer answer, Question question) {
        return answer.reading(question).orElseThrow().text();
    }
}
