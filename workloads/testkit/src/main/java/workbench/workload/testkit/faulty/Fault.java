package workbench.workload.testkit.faulty;

import java.io.IOException;

/** The ways in which an answer can be wrong. */
public enum Fault {
    NOT_FOUND("status 404") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.head("404 Not Found", "Content-Length: 4").text("gone");
        }
    },
    SERVER_ERROR("status 500") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.head("500 Oops", "Content-Length: 0");
        }
    },
    BUSY("status 503 with Retry-After") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.head("503 Busy", "Retry-After: 120", "Content-Length: 0");
        }
    },
    NO_ANSWER("no answer") {
        @Override
        Answer answer(String path, byte[] body) {
            return Answer.none();
        }
    },
    STALL("stall in the body") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.head("200 OK", length(body.length)).body(body, 512).hold();
        }
    },
    TRUNCATED("truncated body") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.head("200 OK", length(body.length)).body(body, 512).end();
        }
    },
    WRONG_LENGTH("wrong length") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.head("200 OK", length(body.length - 1)).body(body, body.length);
        }
    },
    RESET("reset before the answer") {
        @Override
        Answer answer(String path, byte[] body) {
            return Answering::reset;
        }
    },
    RESET_IN_BODY("reset in the body") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.head("200 OK", length(body.length)).body(body, 512).reset();
        }
    },
    REDIRECT_LOOP("redirect loop") {
        @Override
        Answer answer(String path, byte[] body) {
            return Answer.redirect(path);
        }
    },
    REDIRECT_TO_FILE("redirect to another scheme") {
        @Override
        Answer answer(String path, byte[] body) {
            return Answer.redirect("file:///etc/hostname");
        }
    },
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
    NO_HTTP("no HTTP") {
        @Override
        Answer answer(String path, byte[] body) {
            return to -> to.text("220 mail.example.org ESMTP\r\n\r\n").end();
        }
    },
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

    /** How to answer a path under which a body is expected. */
    public void send(String path, byte[] body, Answering to) throws IOException {
        answer(path, body).send(to);
    }

    /** Whether it shows by a timeout. */
    public boolean timesOut() {
        return this == NO_ANSWER || this == STALL;
    }

    @Override
    public String toString() {
        return words;
    }
}
