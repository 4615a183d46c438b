package workbench.workload.synthetic;

/** Where an item waits: some places hold a virtual thread to its carrier. */
enum WaitPlace {
    /** Nowhere in particular. */
    PLAIN {
        @Override
        Io around(Io io) {
            return io;
        }
    },
    /** In a monitor of its own, which held virtual threads to their carriers up to JDK 23 (JEP 491). */
    MONITOR {
        @Override
        Io around(Io io) {
            return nanos -> {
                synchronized (new Object()) {
                    io.await(nanos);
                }
            };
        }
    },
    /** In the initialiser of a class of its own. */
    INITIALISER {
        @Override
        Io around(Io io) {
            return nanos -> new ForeignFrame(io, nanos).inInitialiser();
        }
    },
    /** In a method that native code calls. */
    NATIVE {
        @Override
        Io around(Io io) {
            return nanos -> new ForeignFrame(io, nanos).inNativeCode();
        }
    };

    /** The same waiting, in this place. */
    abstract Io around(Io io);
}
