import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Gives the classes of a jar that were compiled for Java 5 the form of Java 8: the same code, with the stack maps that
/// newer verifiers want. Used by `ImageCache`, because the cache of loaded classes takes no older ones (docs/decisions/0010).
final class RenewedClasses {
    private static final int JAVA_5 = ClassFile.JAVA_5_VERSION;

    private final JarFile jar;
    private final ClassFile classes;
    private int renewed;

    private RenewedClasses(JarFile jar) {
        this.jar = jar;
        ClassHierarchyResolver own = ClassHierarchyResolver.ofResourceParsing(this::find);
        this.classes = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(own.orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /// Replaces the jar; one without such classes stays as it is.
    ///
    /// @return how many classes were renewed
    static int renew(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int renewed;
        try (JarFile jar = new JarFile(file.toFile()); JarOutputStream out = new JarOutputStream(bytes)) {
            RenewedClasses classes = new RenewedClasses(jar);
            classes.copy(out);
            renewed = classes.renewed;
        }
        if (renewed > 0) {
            Files.write(file, bytes.toByteArray());
        }
        return renewed;
    }

    private void copy(JarOutputStream out) throws IOException {
        for (JarEntry entry : jar.stream().toList()) {
            JarEntry copy = new JarEntry(entry.getName());
            copy.setTime(entry.getTime());
            out.putNextEntry(copy);
            try (InputStream in = jar.getInputStream(entry)) {
                byte[] bytes = in.readAllBytes();
                out.write(isOfJava5(bytes) ? renew(bytes) : bytes);
            }
        }
    }

    private static boolean isOfJava5(byte[] bytes) {
        return bytes.length > 8 && bytes[0] == (byte) 0xCA && bytes[1] == (byte) 0xFE && (bytes[6] << 8
                | bytes[7]) == JAVA_5;
    }

    private byte[] renew(byte[] old) {
        renewed++;
        ClassTransform version = (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
            } else {
                builder.with(element);
            }
        };
        // Only code that is written anew gets stack maps.
        return classes.transformClass(classes.parse(old), version.andThen(ClassTransform.transformingMethodBodies(
                CodeBuilder::with)));
    }

    /// Null where the jar has no such class.
    private InputStream find(ClassDesc name) {
        String path = name.descriptorString();
        JarEntry entry = jar.getJarEntry(path.substring(1, path.length() - 1) + ".class");
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
