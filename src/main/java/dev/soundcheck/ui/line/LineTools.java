package dev.soundcheck.ui.line;

import atlantafx.base.theme.Styles;
import dev.soundcheck.audition.SampleLine;
import dev.soundcheck.audition.TagCheck;
import dev.soundcheck.speech.request.Emotion;
import dev.soundcheck.ui.kit.CanvasText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The strip below the line: samples, tags to insert, the first fault of a tag, and the estimate. FX thread.
public final class LineTools extends HBox {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final LineModel model;
    private final Supplier<@Nullable TextInputControl> editor;
    private final MenuButton samples = new MenuButton("Samples");
    private final MenuButton tags = new MenuButton("Insert");
    private final Button back = new Button("Bring my line back");
    private final Button yes = new Button("Replace my line");
    private final Button no = new Button("Keep it");
    private final Button problem = new Button();
    private final Label estimate = new Label();

    /// @param editor  where the line is written, null while there is none
    public LineTools(LineModel model, Supplier<@Nullable TextInputControl> editor) {
        this.model = model;
        this.editor = editor;
        createView();
        init();
    }

    private void createView() {
        getStyleClass().add("line-tools");
        setAlignment(Pos.CENTER_LEFT);
        samples.setId("samples");
        tags.setId("insert-tag");
        back.setId("bring-back");
        problem.setId("tag-problem");
        estimate.setId("estimate");
        samples.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        tags.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        problem.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "tag-problem");
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.setMinWidth(0);
        HBox.setHgrow(problem, Priority.ALWAYS);
        estimate.getStyleClass().add("form-hint");
        for (var fixed : new MenuButton[]{samples, tags}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        yes.setId("replace-line");
        no.setId("keep-line");
        for (Button answer : new Button[]{back, yes, no}) {
            answer.getStyleClass().add(Styles.SMALL);
            answer.managedProperty().bind(answer.visibleProperty());
            answer.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(samples, tags, yes, no, back, problem, estimate);
    }

    private void init() {
        for (SampleLine sample : model.samples()) {
            samples.getItems().add(item(sample.title(), () -> model.use(sample)));
        }
        tags.getItems().addAll(tag("Pause", "<break time=\"400ms\"/>"),
                tag("Faster from here", "<speed ratio=\"1.2\"/>"),
                tag("Slower from here", "<speed ratio=\"0.8\"/>"), tag("Louder from here", "<volume ratio=\"1.4\"/>"),
                tag("Softer from here", "<volume ratio=\"0.7\"/>"), emotions(),
                item("Spell it", () -> wrap("<spell>", "</spell>")), tag("Laughter", "[laughter]"));
        tags.setOnShowing(_ -> tags.getItems().forEach(item -> item.setDisable(!model.tagReason().isEmpty())));
        back.setOnAction(_ -> model.bringBack());
        back.visibleProperty().bind(model.replacedProperty().isNotNull());
        yes.setOnAction(_ -> model.confirm());
        no.setOnAction(_ -> model.decline());
        for (Button answer : new Button[]{yes, no}) {
            answer.visibleProperty().bind(model.wantedProperty().isNotNull());
        }
        model.estimateProperty().subscribe(_ -> requestLayout());
        estimate.accessibleTextProperty().bind(model.estimateProperty());
        problem.setOnAction(_ -> selectBroken());
        model.brokenProperty().subscribe(this::showProblem);
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + besidePx();
    }

    /// The estimate is written short where the row has no room for all of it, and cut where not even that fits.
    @Override
    protected void layoutChildren() {
        double roomPx = getWidth() - snappedLeftInset() - snappedRightInset() - besidePx();
        String whole = model.estimateProperty().get();
        String words = CanvasText.width(whole, estimate.getFont()) < roomPx ? whole : whole.replace("about ", "~");
        if (!words.equals(estimate.getText())) {
            estimate.setText(words);
        }
        estimate.setMinWidth(Math.min(Math.ceil(CanvasText.width(words, estimate.getFont())), Math.max(0, roomPx)));
        super.layoutChildren();
    }

    /// What the others take at least, and the gaps.
    private double besidePx() {
        return getManagedChildren().stream().filter(child -> !child.equals(estimate))
                .mapToDouble(child -> snapSizeX(child.minWidth(-1)) + getSpacing()).sum();
    }

    private void showProblem(TagCheck.@Nullable Tag tag) {
        String sentence = tag == null ? null : tag.problem();
        problem.setVisible(sentence != null);
        problem.setText(sentence == null ? "" : sentence);
        problem.setTooltip(sentence == null ? null : new Tooltip(sentence));
        pseudoClassStateChanged(BROKEN, sentence != null);
    }

    private void selectBroken() {
        TagCheck.Tag tag = model.brokenProperty().get();
        model.edit();
        TextInputControl line = editor.get();
        if (tag != null && line != null) {
            line.requestFocus();
            line.selectRange(tag.start(), tag.end());
        }
    }

    private Menu emotions() {
        Menu menu = new Menu("Emotion from here");
        Map<String, Menu> groups = new LinkedHashMap<>();
        for (Emotion emotion : Emotion.ALL) {
            groups.computeIfAbsent(emotion.group(), group -> new Menu(group)).getItems()
                    .add(tag(emotion.name(), "<emotion value=\"" + emotion.name() + "\"/>"));
        }
        menu.getItems().addAll(groups.values());
        return menu;
    }

    private MenuItem tag(String title, String tag) {
        return item(title, () -> wrap(tag, ""));
    }

    /// Around the selection, or at the cursor.
    private void wrap(String before, String after) {
        model.edit();
        TextInputControl line = editor.get();
        if (line == null) {
            return;
        }
        IndexRange selected = line.getSelection();
        line.replaceText(selected, before + line.getSelectedText() + after);
        line.requestFocus();
        line.positionCaret(selected.getStart() + before.length() + selected.getLength());
    }

    private static MenuItem item(String title, Runnable command) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(_ -> command.run());
        return item;
    }
}
