package dev.soundcheck.ui.takes;

import atlantafx.base.theme.Styles;
import dev.soundcheck.library.TakeHead;
import dev.soundcheck.ui.keys.Shortcut;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;

/// Compares two to four takes of the list: those that are chosen, or the last ones of one request. FX thread.
final class CompareButton extends Button {
    private static final int MOST = 4;
    private static final String NAME = "Compare";
    private static final String HOW = "Choose two to four takes with sound in the list first. " + Shortcut.click()
            + " adds one.";
    private static final PseudoClass SEVERAL = PseudoClass.getPseudoClass("several");

    private final ListView<TakeHead> list;
    private final TakesModel model;
    private final Consumer<List<TakeHead>> compare;

    /// @param compare  opens the comparison
    CompareButton(ListView<TakeHead> list, TakesModel model, Consumer<List<TakeHead>> compare) {
        this.list = list;
        this.model = model;
        this.compare = compare;
        setId("compare-takes");
        getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        setOnAction(_ -> compareOrSayHow());
        list.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> offer());
        model.rows().addListener((ListChangeListener<TakeHead>) _ -> offer()); // a chosen one has ended
        offer();
    }

    /// The takes that are chosen, in the order of the list.
    List<TakeHead> chosen() {
        return list.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    /// True where `compareChosen` has something to compare.
    boolean mayCompare() {
        List<TakeHead> takes = comparable();
        int count = takes.size() == 1 ? lastOf(takes.getFirst()).size() : takes.size();
        return count >= 2 && count <= MOST;
    }

    /// Opens the comparison of what is chosen, or of all takes of the request where one alone is chosen.
    void compareChosen() {
        List<TakeHead> takes = comparable();
        compare.accept(takes.size() == 1 ? lastOf(takes.getFirst()) : takes);
    }

    /// Opens the comparison of the last takes of a request.
    ///
    /// @param one  any of them
    void compareAllOf(TakeHead one) {
        compare.accept(lastOf(one));
    }

    /// A button that is disabled could not say what is missing.
    private void compareOrSayHow() {
        List<TakeHead> takes = comparable();
        if (several(takes)) {
            compare.accept(takes);
        } else {
            model.teller().tell(HOW);
        }
    }

    private void offer() {
        List<TakeHead> takes = comparable();
        int count = takes.size();
        setText(count < 2 ? NAME : NAME + " " + count);
        list.pseudoClassStateChanged(SEVERAL, count >= 2);
        if ((several(takes) || chosen().isEmpty()) && model.teller().messageProperty().get().equals(HOW)) {
            model.teller().tell("");
        }
    }

    private static boolean several(List<TakeHead> takes) {
        return takes.size() >= 2 && takes.size() <= MOST;
    }

    private List<TakeHead> lastOf(TakeHead one) {
        List<TakeHead> runs = model.sameRequest(one);
        return runs.subList(Math.max(0, runs.size() - MOST), runs.size());
    }

    private List<TakeHead> comparable() {
        return chosen().stream().filter(head -> head.state().ended() && head.seconds() > 0).toList();
    }
}
