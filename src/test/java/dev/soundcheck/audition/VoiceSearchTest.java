package dev.soundcheck.audition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.voice.Voice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceSearchTest {
    private static final List<Voice> VOICES = List.of(
            voice("47c38ca4-aa", "Daniel", "Calm British gentleman for support calls", "Steady", "en", "masculine",
                    "british"),
            voice("62ae83ad-bb", "Gemma", "Bright and quick, for adverts", "Cheerful", "en", "feminine", "british"),
            voice("9626c31c-cc", "Jacqueline", "Confident young woman", "Calm and clear", "en", "feminine", "american"),
            voice("ef191366-dd", "Zoë", "Französisch gefärbt", "Märchen", "de", "feminine", null),
            voice("f786b574-ee", "João", "Narrator from São Paulo", "Warm", "pt", "masculine", "brazilian"));

    private final VoiceSearch search = new VoiceSearch(VOICES);

    private static Voice voice(String id, String name, String description, String tagline, String language,
            String gender, @Nullable String accent) {
        return new Voice(id, name, description, tagline, language, gender, accent, false, null);
    }

    private VoiceSearch.Result find(VoiceFilter filter) {
        return search.find(filter, Set.of("62ae83ad-bb"), List.of("f786b574-ee", "62ae83ad-bb"));
    }

    private List<String> names(String typed) {
        return find(VoiceFilter.ALL.withText(typed)).voices().stream().map(Voice::name).toList();
    }

    @Test
    void nothingTypedLeavesAllInTheServicesOrder() {
        assertEquals(VOICES, find(VoiceFilter.ALL).voices());
        assertEquals(VOICES, find(VoiceFilter.ALL.withText("  ,. ")).voices());
    }

    @ParameterizedTest
    @CsvSource({"joao,João", "JOÃO,João", "sao paulo,João", "zoe,Zoë", "marchen,Zoë", "portuguese,João", "german,Zoë",
            "47c38ca4,Daniel", "ef19,Zoë", "47c38ca4-aa,Daniel", "gentleman,Daniel", "brazil,João"})
    void accentsCaseLanguageNamesAndIdsAreUnderstood(String typed, String name) {
        assertEquals(List.of(name), names(typed));
    }

    @ParameterizedTest
    @CsvSource({"dnaiel,Daniel", "danial,Daniel", "jaqueline,Jacqueline", "jacquelnie,Jacqueline", "narator,João",
            "gentelman,Daniel", "confidnet,Jacqueline"})
    void aSlipOfTheFingerIsForgiven(String typed, String name) {
        assertEquals(List.of(name), names(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy", "dan1elle-nope", "zzz", "calm swahili"})
    void whatIsNowhereFindsNothing(String typed) {
        assertEquals(List.of(), names(typed));
    }

    @Test
    void everyWordMustBeFoundWhereverItStands() {
        assertEquals(List.of("Daniel"), names("calm british support"));
        assertEquals(List.of("Jacqueline", "Daniel"), names("calm"));
    }

    @Test
    void womanIsNotMan() {
        assertEquals(List.of("Gemma"), names("british woman"));
        assertEquals(List.of("Daniel", "João"), names("male"));
    }

    @Test
    void aNameWeighsMoreThanADescription() {
        VoiceSearch two = new VoiceSearch(
                List.of(voice("a", "Basalt", "like Harbor but deeper", "", "en", "masculine", null),
                        voice("b", "Harbor", "narrator", "", "en", "masculine", null)));
        assertEquals("Harbor",
                two.find(VoiceFilter.ALL.withText("harbor"), Set.of(), List.of()).voices().getFirst().name());
    }

    @Test
    void chipsNarrowTogetherWithTheText() {
        assertEquals(List.of("Gemma"),
                find(VoiceFilter.ALL.withAccent("british").withGender("feminine")).voices().stream()
                        .map(Voice::name).toList());
        assertEquals(List.of("Gemma"),
                find(VoiceFilter.ALL.withFavorites(true)).voices().stream().map(Voice::name).toList());
        assertEquals(2, find(VoiceFilter.ALL.withRecents(true)).voices().size());
    }

    @Test
    void aChipCountsWhatItWouldLeave() {
        VoiceSearch.Result british = find(VoiceFilter.ALL.withAccent("british"));
        assertEquals(Map.of("feminine", 1, "masculine", 1), british.genders());
        assertEquals(Map.of("british", 2, "american", 1, "brazilian", 1), british.accents());
        assertEquals(Map.of("en", 2), british.languages());
        assertEquals(1, british.favorites());
        assertEquals(1, british.recents());
        VoiceSearch.Result feminine = find(VoiceFilter.ALL.withGender("feminine"));
        assertEquals(feminine.accents().get("british"),
                find(VoiceFilter.ALL.withGender("feminine").withAccent("british")).voices().size());
    }

    @Test
    void valuesComeByFrequencyThenByName() {
        assertEquals(List.of("en", "de", "pt"), search.values(Voice::language, Languages::name));
        assertEquals(List.of("en", "pt", "de"),
                search.values(Voice::language, code -> code.equals("de") ? "zulu" : code));
        assertEquals(List.of("british", "american", "brazilian"),
                search.values(Voice::accent, UnaryOperator.identity()));
    }

    @Test
    void anEmptyListKnowsTheWayBack() {
        FilterHistory history = new FilterHistory();
        VoiceFilter good = VoiceFilter.ALL.withGender("feminine");
        history.found(good, 3);
        assertNull(history.undo());
        history.found(good.withText("xyzzy"), 0);
        assertEquals(good, history.undo());
        history.found(good, 0);
        assertEquals(VoiceFilter.ALL, history.undo());
        history.found(VoiceFilter.ALL, 5);
        assertNull(history.undo());
    }

    @Test
    void nearnessCountsSwapsAsOneSlip() {
        assertTrue(Fold.near("dnaiel", "daniel", 1));
        assertFalse(Fold.near("dnaile", "daniel", 1));
        assertTrue(Fold.near("jaquel", "jacqueline", 1));
    }
}
