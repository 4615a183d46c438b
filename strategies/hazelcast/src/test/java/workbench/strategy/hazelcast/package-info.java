@NullMarked
package workbench.strategy.hazelcast;

import org.jspecify.annotations.NullMarked;
