package workbench.harness.plugin;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.StreamSupport;
import workbench.parameter.UsageException;

/**
 * Loads plugins into the parent from jars and folders. Where one of their methods would end the JVM by {@code System.exit},
 * {@code Runtime.exit} or {@code Runtime.halt}, it calls {@link JvmExit} instead, which throws; forks load the classes as they
 * are. A call by reflection or by a method reference is not seen.
 */
public final class PluginLoader extends URLClassLoader {

    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");

    private static final ClassDesc JVM_EXIT = ClassDesc.of(JvmExit.class.getName());

    /**
     * A loader that finds what the workbench itself sees, and plugins.
     *
     * @param paths jars and folders of classes
     */
    public PluginLoader(List<Path> paths) {
        super(
                "plugins",
                paths.stream().map(PluginLoader::url).toArray(URL[]::new),
                PluginLoader.class.getClassLoader());
    }

    static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UsageException("not the path of a jar or a folder: " + path, e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var path = name.replace('.', '/') + ".class";
        var file = findResource(path);
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        try (var in = file.openStream()) {
            var bytes = withoutExits(in.readAllBytes());
            return defineClass(name, bytes, 0, bytes.length, new CodeSource(home(file, path), (CodeSigner[]) null));
        } catch (IOException e) {
            throw new ClassNotFoundException("%s cannot be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    /**
     * The jar or the folder of a file.
     *
     * @param file where the file was found
     * @param path its path within the jar or folder
     * @throws IOException if that is no address
     */
    public static URL home(URL file, String path) throws IOException {
        var text = file.toString();
        var jar = text.indexOf("!/");
        return URI.create(
                        jar < 0
                                ? text.substring(0, text.length() - path.length())
                                : text.substring("jar:".length(), jar))
                .toURL();
    }

    private byte[] withoutExits(byte[] bytes) {
        try {
            var resolver = ClassHierarchyResolver.ofResourceParsing(this);
            var format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
            var parsed = format.parse(bytes);
            var exits = StreamSupport.stream(parsed.constantPool().spliterator(), false)
                    .anyMatch(entry -> entry instanceof MemberRefEntry member
                            && isExit(member.owner().asSymbol(), member.name().stringValue()));
            return exits ? format.transformClass(parsed, led()) : bytes;
        } catch (IllegalArgumentException _) { // such as a class for a newer JVM, which the definition will refuse
            return bytes;
        }
    }

    private static boolean isExit(ClassDesc owner, String method) {
        return (owner.equals(ClassDesc.of("java.lang.System")) && method.equals("exit"))
                || (owner.equals(RUNTIME) && (method.equals("exit") || method.equals("halt")));
    }

    private static ClassTransform led() {
        return ClassTransform.transformingMethodBodies((code, element) -> {
            if (element instanceof InvokeInstruction call
                    && isExit(call.owner().asSymbol(), call.name().stringValue())) {
                var type = call.opcode() == Opcode.INVOKESTATIC
                        ? MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int)
                        : MethodTypeDesc.of(ConstantDescs.CD_void, RUNTIME, ConstantDescs.CD_int);
                code.invokestatic(JVM_EXIT, call.name().stringValue(), type);
            } else {
                code.with(element);
            }
        });
    }
}
