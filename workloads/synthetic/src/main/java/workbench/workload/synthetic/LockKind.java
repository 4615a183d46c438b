package workbench.workload.synthetic;

import java.util.concurrent.locks.ReentrantLock;

/** The kinds of shared lock. */
enum LockKind {

    /** Nobody waits for another. */
    NONE {
        @Override
        SharedLock make() {
            return SharedLock.Section::perform;
        }
    },

    /** The monitor of an object. */
    SYNCHRONIZED {
        @Override
        SharedLock make() {
            var monitor = new Object();
            return section -> {
                synchronized (monitor) {
                    return section.perform();
                }
            };
        }
    },

    /** A lock of {@code java.util.concurrent}, not a fair one. */
    REENTRANT {
        @Override
        SharedLock make() {
            var lock = new ReentrantLock();
            return section -> {
                lock.lockInterruptibly();
                try {
                    return section.perform();
                } finally {
                    lock.unlock();
                }
            };
        }
    };

    /** A new lock that nobody holds. */
    abstract SharedLock make();
}
