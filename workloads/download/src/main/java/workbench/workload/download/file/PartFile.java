package workbench.workload.download.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being written. From its first byte on it exists under a temporary name, and under its own name once it
 * is complete. Used by one thread at a time.
 */
final class PartFile implements WritableByteChannel {

    private final Path part;
    private @Nullable ByteChannel channel;

    PartFile(Path part) {
        this.part = part;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        try {
            return channel().write(bytes);
        } catch (ClosedChannelException e) {
            throw e; // whoever writes was interrupted
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private SaveFailedException failure(IOException cause) {
        return new SaveFailedException(Objects.requireNonNull(part.getParent()), cause);
    }

    private ByteChannel channel() throws IOException {
        if (channel == null) {
            channel = Files.newByteChannel(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
        return channel;
    }

    /** Gives the file its own name, replacing a file of that name. */
    void complete(Path file) throws SaveFailedException {
        try {
            channel().close();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public boolean isOpen() {
        return channel == null || channel.isOpen();
    }

    /** Deletes the file unless it is complete. */
    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            Files.deleteIfExists(part);
        }
    }
}
