package dev.soundcheck.lab.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the answer to the table "Pick an endpoint in one minute" and to the sentences around it.
class RecommendationTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            # what one builds                                        known  stamps turns  pieces SSE    answer
            Full transcript in one request; streaming HTTP body,     true,  false, false, false, false, BYTES
            Full transcript in one request; timestamps over HTTP,    true,  true,  false, false, false, SSE
            Full transcript in one request; the stack uses SSE,      true,  false, false, false, true,  SSE
            Full transcript in one request; timestamps and SSE,      true,  true,  false, false, true,  SSE
            Long-lived session,                                      true,  false, true,  false, false, WEBSOCKET
            Partial transcript such as LLM tokens,                   false, false, false, true,  false, WEBSOCKET
            Lowest latency across many turns,                        true,  false, true,  false, true,  WEBSOCKET
            Timestamps in a session,                                 true,  true,  true,  false, false, WEBSOCKET
            Several utterances on one socket,                        true,  false, true,  false, false, WEBSOCKET
            The full transcript is not known up front,               false, false, false, false, false, WEBSOCKET
            Not known up front though the stack uses SSE,            false, false, false, false, true,  WEBSOCKET
            An LLM's tokens with timestamps in a session,            false, true,  true,  true,  false, WEBSOCKET
            A known text that is sent in pieces,                     true,  false, false, true,  false, WEBSOCKET
            """)
    void everyRowOfThePagesTableIsAnsweredAsThePageDoes(String building, boolean known, boolean stamps, boolean turns,
            boolean pieces, boolean events, Endpoint expected) {
        assertEquals(expected, of(known, stamps, turns, pieces, events).endpoint(), building);
    }

    @Test
    void noAnswerNamesAnEndpointThatCannotDoWhatIsAsked() {
        for (int bits = 0; bits < 32; bits++) {
            Needs needs = needs(bits);
            Recommendation recommendation = Recommendation.of(needs);
            boolean incremental = !needs.wholeTextKnown() || needs.textInPieces();
            assertTrue(!incremental || recommendation.endpoint().continuations(), needs::toString);
            assertTrue(!needs.stamps() || recommendation.endpoint().timestamps(), needs::toString);
            assertTrue(!needs.manyTurns() || recommendation.endpoint() == Endpoint.WEBSOCKET, needs::toString);
        }
    }

    @Test
    void everyAnswerHasThePagesShortLabelAndAReason() {
        assertEquals("Stream speech (bytes)", of(true, false, false, false, false).label());
        assertEquals("Stream speech with timestamps (SSE)", of(true, true, false, false, false).label());
        assertEquals("Live session (WebSocket)", of(false, false, false, false, false).label());
        for (int bits = 0; bits < 32; bits++) {
            assertFalse(Recommendation.of(needs(bits)).reasons().isEmpty());
        }
    }

    @Test
    void theReasonThatDecidesComesFirst() {
        assertTrue(of(false, true, true, true, true).reasons().getFirst().startsWith("The text comes in pieces"));
        assertTrue(of(true, true, true, false, false).reasons().getFirst().startsWith("Many turns"));
        assertEquals("It has timestamps too.", of(true, true, true, false, false).reasons().getLast());
    }

    private static Recommendation of(boolean known, boolean stamps, boolean turns, boolean pieces, boolean events) {
        return Recommendation.of(new Needs(known, stamps, turns, pieces, events));
    }

    private static Needs needs(int bits) {
        return new Needs((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0);
    }
}
