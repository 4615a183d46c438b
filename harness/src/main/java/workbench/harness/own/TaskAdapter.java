package workbench.harness.own;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import workbench.workload.task.TaskWorkload;

/** The class that makes a workload of a task, by which forks and workers find it. */
@SuppressWarnings("ArrayRecordComponent") // it is never compared
record TaskAdapter(String name, byte[] bytes) {

    private static final ClassDesc WORKLOAD = ClassDesc.of(TaskWorkload.class.getName());

    /** The adapter of a task, in its package, whose constructor says which name and which task. */
    static TaskAdapter of(Class<?> task, String name) {
        var type = task.describeConstable().orElseThrow();
        var adapter = ClassDesc.of(task.getPackageName(), "Workbench$" + task.getSimpleName());
        var bytes = ClassFile.of()
                .build(
                        adapter,
                        out -> out.withVersion(ClassFile.JAVA_25_VERSION, 0)
                                .withFlags(AccessFlag.PUBLIC, AccessFlag.FINAL, AccessFlag.SUPER)
                                .withSuperclass(WORKLOAD)
                                .withMethodBody(
                                        INIT_NAME,
                                        MethodTypeDesc.of(CD_void),
                                        ClassFile.ACC_PUBLIC,
                                        code -> code.aload(0)
                                                .ldc(name)
                                                .ldc(type)
                                                .invokespecial(
                                                        WORKLOAD,
                                                        INIT_NAME,
                                                        MethodTypeDesc.of(CD_void, CD_String, CD_Class))
                                                .return_()));
        var simple = "Workbench$" + task.getSimpleName();
        return new TaskAdapter(task.getPackageName().isEmpty() ? simple : task.getPackageName() + "." + simple, bytes);
    }
}
