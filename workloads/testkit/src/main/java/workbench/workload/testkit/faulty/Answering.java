package workbench.workload.testkit.faulty;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The client's end of a connection, as an answer sees it. */
public final class Answering {

    private final Socket socket;
    private final BufferedReader in;
    private boolean last;

    Answering(Socket socket, BufferedReader in) {
        this.socket = socket;
        this.in = in;
    }

    /** {@return the address of the server} */
    public String server() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /**
     * Sends a status line and headers.
     *
     * @param status the code and the phrase, such as {@code 200 OK}
     * @param headers whole lines
     * @return this
     * @throws IOException if the client is gone
     */
    public Answering head(String status, String... headers) throws IOException {
        return text("HTTP/1.1 " + status + "\r\n" + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
                + "\r\n");
    }

    /**
     * Sends the first bytes of a body.
     *
     * @param body the body
     * @param length how many of its bytes
     * @return this
     * @throws IOException if the client is gone
     */
    public Answering body(byte[] body, int length) throws IOException {
        socket.getOutputStream().write(body, 0, length);
        return this;
    }

    /**
     * Sends any text.
     *
     * @param text in ISO 8859-1
     * @return this
     * @throws IOException if the client is gone
     */
    public Answering text(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Closes the connection in an orderly way. */
    public void end() {
        last = true;
    }

    /**
     * Resets the connection.
     *
     * @throws IOException if the client is gone
     */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        last = true;
    }

    /**
     * Does nothing until the client closes the connection.
     *
     * @throws IOException if the client resets it
     */
    public void hold() throws IOException {
        var _ = in.read();
        last = true;
    }

    boolean isLast() {
        return last;
    }
}
