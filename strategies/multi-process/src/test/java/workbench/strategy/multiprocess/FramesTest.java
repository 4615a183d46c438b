package workbench.strategy.multiprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FramesTest {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(sent);

    @Test
    void whatIsWrittenIsReadFrameByFrame() throws IOException {
        Frames.write(out, frame -> frame.writeUTF("grüße"));
        Frames.write(out, frame -> frame.write(new byte[100_000]));
        Frames.write(out, _ -> {});

        var in = received();
        assertThat(Frames.read(in).readUTF()).isEqualTo("grüße");
        assertThat(Frames.read(in).readAllBytes()).hasSize(100_000);
        var empty = Frames.read(in);
        assertThat(empty.read()).isEqualTo(-1);
        assertThat(empty.read(new byte[1])).isEqualTo(-1);
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> Frames.read(in));
    }

    @Test
    void whatIsTakenBackIsNotSent() throws IOException {
        var frame = new FrameBuffer(1);
        frame.data().writeLong(1);
        var before = frame.size();
        frame.data().writeLong(2);
        frame.truncate(before);
        frame.data().writeByte(255);
        Frames.write(out, frame);

        var read = Frames.read(received());
        assertThat(read.available()).isEqualTo(9);
        assertThat(read.readLong()).isEqualTo(1);
        assertThat(read.read()).isEqualTo(255);
    }

    @Test
    void aFrameThatIsCutOffIsNone() throws IOException {
        out.writeInt(5);
        out.write(new byte[4]);

        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> Frames.read(received()))
                .withMessage("a frame was cut off");
    }

    private DataInputStream received() {
        return new DataInputStream(new ByteArrayInputStream(sent.toByteArray()));
    }
}
