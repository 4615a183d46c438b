package workbench.workload.task;

/** A result in its encoded form, which is all that a comparison needs. The bytes are never changed. */
@SuppressWarnings("ArrayRecordComponent") // it is never compared itself
record EncodedResult(byte[] bytes) {}
