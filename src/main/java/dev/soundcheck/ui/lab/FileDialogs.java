package dev.soundcheck.ui.lab;

import dev.soundcheck.files.FilePlace;
import dev.soundcheck.files.FileProblem;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.ui.kit.FileChoice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/// The system's own file dialogs, starting in the folder of labs. FX thread.
public final class FileDialogs implements FilePorts {
    private final Supplier<@Nullable Window> owner;
    private final Path folder;
    private final Executor io;
    private final Executor fx;

    /// @param folder  where the dialogs start
    /// @param io      for writing pictures
    /// @param fx      the FX thread
    public FileDialogs(Supplier<@Nullable Window> owner, Path folder, Executor io, Executor fx) {
        this.owner = owner;
        this.folder = folder;
        this.io = io;
        this.fx = fx;
    }

    @Override
    public @Nullable Path askOpen(String title, String kind, String ending) {
        return new FileChoice(title).in(folder).kind(kind, ending).open(owner.get());
    }

    @Override
    public @Nullable Path askSave(String title, String name) {
        return new FileChoice(title).in(folder).kind("Page with pictures and sounds", ".html").kind("Report", ".md")
                .kind("Table", ".csv").kind("All stamps", LabFiles.ENDING).kind("What went over the wire", ".har")
                .kind("Picture", ".png").save(owner.get(), name + ".html");
    }

    @Override
    public void writePicture(Region what, Path file, Consumer<String> told) {
        WritableImage image = what.snapshot(new SnapshotParameters(), null);
        io.execute(() -> {
            String outcome = write(image, file);
            fx.execute(() -> told.accept(outcome));
        });
    }

    private static String write(Image image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            // In memory: the JDK's own stream would need a second file, in the temporary folder.
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            try (ImageOutputStream memory = new MemoryCacheImageOutputStream(png)) {
                ImageIO.write(picture, "png", memory);
            }
            WholeFile.write(file, png::writeTo);
            return FilePlace.saved(file);
        } catch (IOException e) {
            return FileProblem.writing(file, e) + " Choose another folder.";
        }
    }
}
