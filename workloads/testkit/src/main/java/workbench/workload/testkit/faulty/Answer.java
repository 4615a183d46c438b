package workbench.workload.testkit.faulty;

import java.io.IOException;

/** What a server sends for a request. */
@FunctionalInterface
public interface Answer {

    /** Sends it. */
    void send(Answering to) throws IOException;

    /** A body that is as it should be. */
    static Answer ok(byte[] body) {
        return to -> to.head("200 OK", "Content-Length: " + body.length).body(body, body.length);
    }

    /** A redirect. */
    static Answer redirect(String location) {
        return to -> to.head("302 Found", "Location: " + location, "Content-Length: 0");
    }

    /** Nothing, until the client goes. */
    static Answer none() {
        return Answering::hold;
    }
}
