package workbench.workload.download.server;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import workbench.process.Parent;
import workbench.workload.download.image.ImageSet;

/**
 * The main class of the image server: hears from its parent which images to serve, listens on a free port of 127.0.0.1, tells
 * its parent the port and whether Netty's native transport is on, and ends with its parent.
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
        var images = ImageSet.read(parent.in());
        parent.endThisJvmWithParent();
        try {
            serve(parent, images);
        } catch (Throwable e) { // the threads of Vert.x would keep a server alive that does not serve
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void serve(Parent parent, ImageSet images) throws IOException {
        // Vert.x would keep a folder for cached files, which a JVM that ends at once leaves behind.
        var files = new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        var vertx =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setFileSystemOptions(files));
        var server = vertx.createHttpServer()
                .requestHandler(new ImageHandler(vertx, images))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        parent.out().writeInt(server.actualPort());
        parent.out().writeBoolean(vertx.isNativeTransportEnabled());
        parent.out().flush();
    }
}
