package io.spendwatch.torture.sabotage;

import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A constant that has become another one of the same type.
 *
 * @param type of the constants, which declares them
 */
record OtherConstant(String type, String constant, String other) implements ClassEdit {

    @Override
    public Optional<byte[]> apply(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(0);
        Exchange exchange = new Exchange(writer);
        reader.accept(exchange, 0);
        return exchange.found ? Optional.of(writer.toByteArray()) : Optional.empty();
    }

    private final class Exchange extends ClassVisitor {
        private boolean found;

        private Exchange(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitFieldInsn(int opcode, String owner, String field, String fieldDescriptor) {
                    boolean same = owner.equals(type) && field.equals(constant);
                    found |= same;
                    super.visitFieldInsn(opcode, owner, same ? other : field, fieldDescriptor);
                }
            };
        }
    }
}
