package dev.soundcheck.testing;

import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechContext;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.PronunciationDictionary;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.speech.voice.VoicePage;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.trace.TraceRecorder;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A service without a network: keeps each call for the test to play, and serves voices from a list.
public final class ScriptedService implements SpeechService {
    private final boolean offline;
    private final List<ScriptedCall> calls = new CopyOnWriteArrayList<>();
    private final List<ScriptedContext> contexts = new CopyOnWriteArrayList<>();
    private final List<VoiceQuery> queries = new CopyOnWriteArrayList<>();
    private volatile List<Voice> voices = Voices.EIGHT;
    private volatile int pageSize = 100;
    private int goodPages;
    private volatile @Nullable SpeechFailure catalogFailure;
    private volatile @Nullable List<PronunciationDictionary> dictionaries;
    private volatile @Nullable SpeechFailure dictionaryFailure;
    private volatile SocketState socket = new SocketState(SocketState.Status.CLOSED, 0);
    private volatile Consumer<ScriptedCall> script = call -> {};
    private volatile Consumer<ScriptedContext> answer = context -> {};
    private volatile boolean keepsHttp;
    private volatile boolean closed;

    private ScriptedService(boolean offline) {
        this.offline = offline;
    }

    public static ScriptedService offlineVoices() {
        return new ScriptedService(true);
    }

    public static ScriptedService cartesia() {
        return new ScriptedService(false);
    }

    /// What every call does at once, inside `speak`; nothing by default.
    public void script(Consumer<ScriptedCall> everyCall) {
        this.script = everyCall;
    }

    /// What every context does at once after each input; nothing by default.
    public void answer(Consumer<ScriptedContext> everyInput) {
        this.answer = everyInput;
    }

    public void voices(List<Voice> all) {
        this.voices = List.copyOf(all);
    }

    public void pageSize(int most) {
        this.pageSize = most;
    }

    /// Null lets the catalog answer again.
    public void failCatalog(@Nullable SpeechFailure failure) {
        goodPages = 0;
        this.catalogFailure = failure;
    }

    /// The list breaks off after so many pages.
    public void failCatalogAfterPages(int pages, SpeechFailure failure) {
        goodPages = pages;
        this.catalogFailure = failure;
    }

    public void dictionaries(List<PronunciationDictionary> all) {
        this.dictionaries = List.copyOf(all);
    }

    /// Null before a test has said which there are.
    public @Nullable List<PronunciationDictionary> knownDictionaries() {
        return dictionaries;
    }

    public void failDictionaries(SpeechFailure failure) {
        this.dictionaryFailure = failure;
    }

    public void socket(SocketState.Status status) {
        this.socket = new SocketState(status, 0);
    }

    /// From now on until it is cooled.
    public void keepHttp() {
        keepsHttp = true;
    }

    public List<ScriptedCall> calls() {
        return calls;
    }

    public ScriptedCall lastCall() {
        return calls.getLast();
    }

    /// Utterances that were opened to be spoken in pieces.
    public List<ScriptedContext> contexts() {
        return contexts;
    }

    public List<VoiceQuery> queries() {
        return queries;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public SpeechStream speak(Endpoint endpoint, SpeechRequest request, TraceRecorder trace, SpeechListener listener) {
        ScriptedCall call = new ScriptedCall(endpoint, request, trace, listener);
        calls.add(call);
        script.accept(call);
        return call;
    }

    @Override
    public SpeechContext open(SpeechRequest request, ContextOptions options, TraceRecorder trace,
            SpeechListener listener) {
        ScriptedContext context = new ScriptedContext(
                new ScriptedCall(Endpoint.WEBSOCKET, request, trace, listener), options, one -> answer.accept(one));
        contexts.add(context);
        return context;
    }

    @Override
    public void warmSocket() {
        socket(SocketState.Status.OPEN);
    }

    @Override
    public void cool() {
        socket(SocketState.Status.CLOSED);
        keepsHttp = false;
    }

    @Override
    public boolean keepsHttp() {
        return keepsHttp;
    }

    @Override
    public SocketState socket() {
        return socket;
    }

    @Override
    public VoicePage page(VoiceQuery query) throws SpeechException {
        queries.add(query);
        SpeechFailure failure = catalogFailure;
        if (failure != null && goodPages-- <= 0) {
            throw new SpeechException(failure);
        }
        List<Voice> found = voices.stream().filter(v -> matches(v, query)).toList();
        int from = query.startingAfter() == null ? 0 : indexAfter(found, query.startingAfter());
        int to = Math.min(found.size(), from + Math.min(pageSize, query.limit()));
        return new VoicePage(found.subList(from, to), to < found.size());
    }

    @Override
    public Voice voice(String id) throws SpeechException {
        for (Voice voice : voices) {
            if (voice.id().equals(id)) {
                return voice;
            }
        }
        throw new SpeechException(SpeechFailure.of(SpeechFailure.Kind.VOICE_UNKNOWN, "There is no such voice.",
                "Choose another one.", id));
    }

    @Override
    public List<PronunciationDictionary> dictionaries() throws SpeechException {
        SpeechFailure failure = dictionaryFailure;
        if (failure != null) {
            throw new SpeechException(failure);
        }
        List<PronunciationDictionary> known = dictionaries;
        return known == null ? List.of() : known;
    }

    @Override
    public URI baseUrl() {
        return URI.create(offline ? "http://127.0.0.1:8801" : "https://api.cartesia.ai");
    }

    @Override
    public boolean offline() {
        return offline;
    }

    @Override
    public void close() {
        closed = true;
    }

    private static boolean matches(Voice voice, VoiceQuery query) {
        String text = query.text();
        return (text == null || voice.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                && (query.gender() == null || query.gender().equals(voice.gender()))
                && (query.language() == null || query.language().equals(voice.language()));
    }

    private static int indexAfter(List<Voice> found, String id) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        return found.size();
    }
}
