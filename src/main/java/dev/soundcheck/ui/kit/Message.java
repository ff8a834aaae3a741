package dev.soundcheck.ui.kit;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What a part of the window says for people, one sentence at a time, and which of it is news. FX thread.
///
/// A screen reader says the news unasked: results, problems, refusals. The steps of work are only written.
public final class Message {
    private final ReadOnlyStringWrapper text;
    private final ReadOnlyStringWrapper news;

    /// @param owner  the model it belongs to
    public Message(Object owner) {
        text = new ReadOnlyStringWrapper(owner, "message", "");
        news = new ReadOnlyStringWrapper(owner, "news", "");
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// What is news, else empty.
    public ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// Says what happened, or why nothing did. An empty sentence takes the last one away.
    public void tell(String sentence) {
        tell(sentence, sentence);
    }

    /// Says the sentence, and writes what may differ from it: more that changes often, or nothing where all is seen.
    public void tell(String sentence, String written) {
        news.set(sentence);
        text.set(written);
    }

    /// Writes how far something is, or what has just begun.
    public void step(String sentence) {
        news.set("");
        text.set(sentence);
    }
}
