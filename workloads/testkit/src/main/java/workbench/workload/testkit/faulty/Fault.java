package workbench.workload.testkit.faulty;

import java.io.IOException;

/** The ways in which an answer can be wrong. */
public enum Fault {
    /** Status 404. */
    NOT_FOUND("status 404") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.head("404 Not Found", "Content-Length: 4").text("gone");
        }
    },
    /** Status 500. */
    SERVER_ERROR("status 500") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.head("500 Oops", "Content-Length: 0");
        }
    },
    /** Status 503 with {@code Retry-After}. */
    BUSY("status 503 with Retry-After") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.head("503 Busy", "Retry-After: 120", "Content-Length: 0");
        }
    },
    /** Nothing, until the client goes away. */
    NO_ANSWER("no answer") {
        @Override
        Answer answer(String path, byte[] body) {
            return Answer.none();
        }
    },
    /** The first bytes of the body, then nothing more, while the connection stays. */
    STALL("stall in the body") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.head("200 OK", length(body.length)).body(body, 512).hold();
        }
    },
    /** The first bytes of the body, then an orderly end of the connection. */
    TRUNCATED("truncated body") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.head("200 OK", length(body.length)).body(body, 512).end();
        }
    },
    /** A {@code Content-Length} of one byte less than the body has. */
    WRONG_LENGTH("wrong length") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.head("200 OK", length(body.length - 1)).body(body, body.length);
        }
    },
    /** A reset before anything is sent. */
    RESET("reset before the answer") {
        @Override
        Answer answer(String path, byte[] body) {
            return Answering::reset;
        }
    },
    /** The first bytes of the body, then a reset. */
    RESET_IN_BODY("reset in the body") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.head("200 OK", length(body.length)).body(body, 512).reset();
        }
    },
    /** A redirect to the same path. */
    REDIRECT_LOOP("redirect loop") {
        @Override
        Answer answer(String path, byte[] body) {
            return Answer.redirect(path);
        }
    },
    /** A redirect to a file of the client. */
    REDIRECT_TO_FILE("redirect to another scheme") {
        @Override
        Answer answer(String path, byte[] body) {
            return Answer.redirect("file:///etc/hostname");
        }
    },
    /** A body that never ends. */
    ENDLESS_BODY("endless body") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> {
                to.head("200 OK", "Transfer-Encoding: chunked");
                while (true) {
                    to.text("400\r\n").body(new byte[1024], 1024).text("\r\n");
                }
            };
        }
    },
    /** Headers that never end. */
    ENDLESS_HEAD("endless head") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> {
                to.text("HTTP/1.1 200 OK\r\n");
                for (var i = 0; ; i++) {
                    to.text("X-%d: %s\r\n".formatted(i, "x".repeat(1000)));
                }
            };
        }
    },
    /** A greeting in another protocol. */
    NO_HTTP("no HTTP") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.text("220 mail.example.org ESMTP\r\n\r\n").end();
        }
    },
    /** A body of the right length, but with other bytes. */
    WRONG_BYTES("other bytes") {
        @Override
        Answer answer(String path, byte[] body) {
            return Answer.ok(new byte[body.length]);
        }
    };

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    /** How to answer a path under which a body is expected. */
    abstract Answer answer(String path, byte[] body);

    private static String length(int bytes) {
        return "Content-Length: " + bytes;
    }

    /**
     * Answers a path under which a body is expected.
     *
     * @param path the path
     * @param body the right body
     * @param to the client's end of the connection
     * @throws IOException if the client is gone
     */
    public void send(String path, byte[] body, Answering to) throws IOException {
        answer(path, body).send(to);
    }

    /** {@return whether only a timeout reveals it} */
    public boolean timesOut() {
        return this == NO_ANSWER || this == STALL;
    }

    @Override
    public String toString() {
        return words;
    }
}
