package workbench.workload.download.server;

import java.io.IOException;
import java.nio.file.Path;
import workbench.process.Parent;
import workbench.workload.WorkloadReference;
import workbench.workload.download.profile.ServerOptions;

/**
 * The main class of the image server. It reads its options from its parent, listens on a free port of 127.0.0.1, and
 * answers with the file of its certificate if it has one, the port, and whether Netty's native transport is on. Then it
 * answers each byte with its load, and exits with its parent.
 */
public final class ImageServer {

    private ImageServer() {}

    /**
     * Serves until the parent ends.
     *
     * @param args the address of the parent
     */
    public static void main(String[] args) throws Exception {
        var parent = Parent.connect(args[0]);
        try {
            serve(parent);
            Runtime.getRuntime().halt(0);
        } catch (Throwable e) { // otherwise the threads of Vert.x would keep the JVM alive
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void serve(Parent parent) throws IOException {
        var reference = WorkloadReference.read(parent.in());
        var served = ServerOptions.of(reference.arguments());
        var certificate = served.h2() ? Certificate.make(Path.of(reference.folder())) : null;
        var service = certificate == null ? ImageService.start(served) : ImageService.start(served, certificate);
        parent.out()
                .writeUTF(
                        certificate == null
                                ? ""
                                : certificate.pem().toAbsolutePath().toString());
        parent.out().writeInt(service.port());
        parent.out().writeBoolean(service.isNative());
        parent.out().flush();
        while (isAsked(parent)) {
            service.load().write(parent.out());
            parent.out().flush();
        }
    }

    private static boolean isAsked(Parent parent) {
        try {
            return parent.in().read() >= 0;
        } catch (IOException _) {
            return false; // the same as the end of the stream
        }
    }
}
