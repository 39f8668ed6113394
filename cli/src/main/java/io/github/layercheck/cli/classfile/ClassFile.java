package io.github.layercheck.cli.classfile;

import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.problem.Origin;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a class file says of a class, its annotations and the attributes that it has as an annotation type. */
final class ClassFile extends ClassVisitor implements Origin {

    private static final int NEITHER_CODE_NOR_LINES =
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    /** A method without a body. */
    static final class AttributeMethod extends MethodVisitor {

        private final String name;
        private final Type type;
        private final Annotations annotations = new Annotations();
        private final List<Object> defaults = new ArrayList<>();

        private AttributeMethod(String name, Type type) {
            super(Opcodes.ASM9);
            this.name = name;
            this.type = type;
        }

        String name() {
            return name;
        }

        Type type() {
            return type;
        }

        Annotations annotations() {
            return annotations;
        }

        @Nullable
        Object defaultValue() {
            return defaults.isEmpty() ? null : defaults.get(0);
        }

        @Override
        public AnnotationVisitor visitAnnotationDefault() {
            return AnnotationValues.into(defaults);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return annotations.visit(descriptor);
        }
    }

    /** The values of annotations by the descriptor of their type. */
    static final class Annotations {

        private final Map<String, Map<String, Object>> byDescriptor = new HashMap<>();

        private AnnotationVisitor visit(String descriptor) {
            return AnnotationValues.into(byDescriptor.computeIfAbsent(descriptor, key -> new HashMap<>()));
        }

        /** The values that are written in the annotation of that type, or null if there is none. */
        @Nullable
        Map<String, Object> find(Class<? extends Annotation> type) {
            return byDescriptor.get(Type.getDescriptor(type));
        }
    }

    private final Map<String, String> canonicalNames = new HashMap<>();
    private final Annotations annotations = new Annotations();
    private final List<AttributeMethod> attributes = new ArrayList<>();
    private String internalName = "";
    private int access;

    private ClassFile() {
        super(Opcodes.ASM9);
    }

    /**
     * Reads a class file.
     *
     * @throws RuntimeException if it is none, or of a version that is not known
     */
    static ClassFile read(byte[] bytes) {
        ClassFile read = new ClassFile();
        new ClassReader(bytes).accept(read, NEITHER_CODE_NOR_LINES);
        return read;
    }

    boolean isEnum() {
        return (access & Opcodes.ACC_ENUM) != 0;
    }

    boolean isAnnotationType() {
        return (access & Opcodes.ACC_ANNOTATION) != 0;
    }

    /** The name in which a dot stands before a nested class, too. */
    String canonicalName() {
        return canonicalNames.getOrDefault(internalName, internalName).replace('/', '.');
    }

    /** The names of the class as that of a model's interface. */
    ModelType modelType() {
        int end = internalName.lastIndexOf('/');
        String packageName = end < 0 ? "" : internalName.substring(0, end).replace('/', '.');
        return new ModelType(packageName, canonicalName(), internalName.replace('/', '.'));
    }

    Annotations annotations() {
        return annotations;
    }

    /** The attributes in the order of the file. */
    List<AttributeMethod> attributes() {
        return attributes;
    }

    @Override
    public void visit(
            int version,
            int accessFlags,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        access = accessFlags;
        internalName = name;
    }

    /** Of nested classes, the outer one comes first. */
    @Override
    public void visitInnerClass(String name, @Nullable String outer, @Nullable String inner, int accessFlags) {
        if (outer != null && inner != null) {
            canonicalNames.put(name, canonicalNames.getOrDefault(outer, outer) + "." + inner);
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return annotations.visit(descriptor);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int accessFlags,
            String name,
            String descriptor,
            @Nullable String signature,
            String @Nullable [] exceptions) {
        if ((accessFlags & Opcodes.ACC_ABSTRACT) == 0) {
            return null;
        }
        AttributeMethod attribute = new AttributeMethod(name, Type.getReturnType(descriptor));
        attributes.add(attribute);
        return attribute;
    }
}
