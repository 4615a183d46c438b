package workbench.workload.testkit;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbench.process.Child;
import workbench.process.ChildLauncher;
import workbench.workload.Script;

/** A script in a Python process of its own, one item after another. */
final class ScriptTrial {

    private static final String RUNNER = """
            import struct, sys

            def number():
                return struct.unpack(">i", sys.stdin.buffer.read(4))[0]

            def data():
                return sys.stdin.buffer.read(number())

            module = {}
            exec(compile(data(), data().decode(), "exec"), module)
            perform = module["prepare"](*[data().decode() for _ in range(number())])
            for _ in range(number()):
                result = perform(data())
                sys.stdout.buffer.write(struct.pack(">i", len(result)) + result)
            sys.stdout.buffer.flush()
            """;

    private ScriptTrial() {}

    /** What the script makes of each described item; skips the test, with the reason, where there is no Python. */
    static List<byte[]> results(Script script, List<byte[]> described, Path log) throws IOException {
        try (var python = start(log)) {
            write(script, described, python.out());
            var results = new ArrayList<byte[]>();
            for (var item = 0; item < described.size(); item++) {
                results.add(read(item, python));
            }
            return results;
        }
    }

    private static Child start(Path log) {
        try {
            return ChildLauncher.likeThisJvm().startProgram(List.of("python3", "-I", "-c", RUNNER), log);
        } catch (IOException _) {
            return abort("there is no python3 on the PATH");
        }
    }

    private static void write(Script script, List<byte[]> described, DataOutputStream out) throws IOException {
        write(script.text(), out);
        write(script.name(), out);
        out.writeInt(script.arguments().size());
        for (var argument : script.arguments()) {
            write(argument, out);
        }
        out.writeInt(described.size());
        for (var item : described) {
            write(item, out);
        }
        out.flush();
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] read(int item, Child python) throws IOException {
        try {
            return python.in().readNBytes(python.in().readInt());
        } catch (EOFException e) {
            throw new AssertionError("the script ended before item %d%s".formatted(item, python.lastWords()), e);
        }
    }
}
