package workbench.strategy.hazelcast;

import static java.nio.charset.StandardCharsets.UTF_8;

import workbench.parameter.OneLine;

/** Opens a batch on a member before the first job. The answer is why it cannot be opened, or nothing. */
final class PrepareCall extends MemberCall {

    /** To be read. */
    PrepareCall() {}

    PrepareCall(BatchRef batch) {
        super(batch);
    }

    @Override
    public byte[] call() {
        try {
            var held = batches().of(batch());
            held.enter(batch());
            held.leave();
            return NOTHING;
        } catch (Throwable e) { // whatever it is, the session says it
            return OneLine.message(e).getBytes(UTF_8);
        }
    }
}
