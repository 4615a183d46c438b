package workbench.harness.probe.child;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Puts {@link PausePoint}s into classes: before whatever other threads can see or change, and before calls. */
final class PointWeaver {

    private static final ClassDesc POINT = ClassDesc.of(PausePoint.class.getName());

    private static final MethodTypeDesc REACH = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);

    private PointWeaver() {}

    /** A class with points; as it is where they find no room in it. */
    static byte[] weave(byte[] bytes, ClassLoader loader) {
        try {
            var resolver = ClassHierarchyResolver.ofResourceParsing(loader);
            var format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
            return format.transformClass(format.parse(bytes), points());
        } catch (IllegalArgumentException _) { // such as a method that would be too long
            return bytes;
        }
    }

    private static ClassTransform points() {
        var site = new int[1];
        return ClassTransform.transformingMethodBodies((code, element) -> {
            if (isShared(element)) {
                code.loadConstant(++site[0]).invokestatic(POINT, "reach", REACH);
            }
            code.with(element);
        });
    }

    private static boolean isShared(CodeElement element) {
        return element instanceof FieldInstruction
                || element instanceof ArrayLoadInstruction
                || element instanceof ArrayStoreInstruction
                || element instanceof MonitorInstruction
                || element instanceof InvokeInstruction;
    }
}
