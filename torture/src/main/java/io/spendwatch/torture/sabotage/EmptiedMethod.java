package io.spendwatch.torture.sabotage;

import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A method that does nothing any more. */
record EmptiedMethod(String name) implements ClassEdit {
    private static final int SIZE_OF_ARGUMENTS = 2;

    @Override
    public Optional<byte[]> apply(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(0);
        Emptying emptying = new Emptying(writer);
        reader.accept(emptying, 0);
        return emptying.found ? Optional.of(writer.toByteArray()) : Optional.empty();
    }

    private final class Emptying extends ClassVisitor {
        private boolean found;

        private Emptying(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
            if (!method.equals(name) || !Type.getReturnType(descriptor).equals(Type.VOID_TYPE)) {
                return next;
            }
            found = true;
            next.visitCode();
            next.visitInsn(Opcodes.RETURN);
            next.visitMaxs(0, Type.getArgumentsAndReturnSizes(descriptor) >> SIZE_OF_ARGUMENTS);
            next.visitEnd();
            return null;
        }
    }
}
