package io.spendwatch.torture.sabotage;

import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A question about a time that is answered with whether it is long after another one, and nothing else.
 *
 * @param method the question: takes a time and returns whether
 * @param since the field that holds the other time
 * @param longEnough the field that says how long is long
 */
record LongTimePassed(String method, String since, String longEnough) implements ClassEdit {
    private static final String DESCRIPTOR = "(J)Z";
    private static final int STACK = 4;
    private static final int LOCALS = 3;

    @Override
    public Optional<byte[]> apply(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(0);
        Answering answering = new Answering(reader.getClassName(), writer);
        reader.accept(answering, 0);
        return answering.found ? Optional.of(writer.toByteArray()) : Optional.empty();
    }

    private final class Answering extends ClassVisitor {
        private final String owner;
        private boolean found;

        private Answering(String owner, ClassVisitor next) {
            super(Opcodes.ASM9, next);
            this.owner = owner;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            if (!name.equals(method) || !descriptor.equals(DESCRIPTOR)) {
                return next;
            }
            found = true;
            answer(next);
            return null;
        }

        private void answer(MethodVisitor code) {
            Label soon = new Label();
            code.visitCode();
            code.visitVarInsn(Opcodes.LLOAD, 1);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, owner, since, "J");
            code.visitInsn(Opcodes.LSUB);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, owner, longEnough, "J");
            code.visitInsn(Opcodes.LCMP);
            code.visitJumpInsn(Opcodes.IFLT, soon);
            code.visitInsn(Opcodes.ICONST_1);
            code.visitInsn(Opcodes.IRETURN);
            code.visitLabel(soon);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            code.visitInsn(Opcodes.ICONST_0);
            code.visitInsn(Opcodes.IRETURN);
            code.visitMaxs(STACK, LOCALS);
            code.visitEnd();
        }
    }
}
