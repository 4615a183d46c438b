package workbench.workload.testkit.faulty;

import java.io.IOException;

/** What a server sends for a request. */
@FunctionalInterface
public interface Answer {

    /**
     * Sends it.
     *
     * @param to the client's end of the connection
     * @throws IOException if the client is gone
     */
    void send(Answering to) throws IOException;

    /**
     * An answer with the right body.
     *
     * @param body all of it
     * @return the answer
     */
    static Answer ok(byte[] body) {
        return to -> to.head("200 OK", "Content-Length: " + body.length).body(body, body.length);
    }

    /**
     * A redirect.
     *
     * @param location the value of the header {@code Location}
     * @return the answer
     */
    static Answer redirect(String location) {
        return to -> to.head("302 Found", "Location: " + location, "Content-Length: 0");
    }

    /** {@return no answer at all, until the client closes the connection} */
    static Answer none() {
        return Answering::hold;
    }
}
