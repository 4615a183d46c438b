package workbench.workload.factor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import workbench.workload.Batch;
import workbench.workload.Floor;
import workbench.workload.WrongResultException;

/** The numbers in their order; the result of each is its prime factors, ascending. */
final class FactorBatch implements Batch<long[]> {

    private final long[] numbers;
    private final Algorithm algorithm;
    private final Cancellation cancellation = new Cancellation();

    FactorBatch(long[] numbers, Algorithm algorithm) {
        this.numbers = numbers;
        this.algorithm = algorithm;
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    public void reset() {
        cancellation.clear();
    }

    @Override
    public long[] execute(int item) {
        cancellation.check();
        return algorithm.factors(numbers[item], cancellation);
    }

    @Override
    public void write(long[] factors, DataOutput out) throws IOException {
        out.writeByte(factors.length);
        for (var factor : factors) {
            out.writeLong(factor);
        }
    }

    @Override
    public long[] read(DataInput in) throws IOException {
        var factors = new long[in.readUnsignedByte()];
        for (var i = 0; i < factors.length; i++) {
            factors[i] = in.readLong();
        }
        return factors;
    }

    @Override
    public void verify(int item, long[] factors) throws WrongResultException {
        var product = 1L;
        var previous = 2L; // a prime, not above any other
        for (var factor : factors) {
            if (factor != previous && !Primes.isPrime(factor)) {
                throw wrong(item, factors, factor + " is not prime");
            }
            if (factor < previous) {
                throw wrong(item, factors, factor + " is out of order");
            }
            if (numbers[item] / product < factor) {
                throw wrong(item, factors, "their product is larger");
            }
            product *= factor;
            previous = factor;
        }
        if (product != numbers[item]) {
            throw wrong(item, factors, "their product is " + product);
        }
    }

    /** All factors are written, and they are all that is verified. */
    @Override
    public boolean writesProof() {
        return true;
    }

    private WrongResultException wrong(int item, long[] factors, String reason) {
        return new WrongResultException("%d is not split into its prime factors by %s: %s"
                .formatted(numbers[item], Arrays.toString(factors), reason));
    }

    /**
     * The work cannot be spread over more lines than there are cores, nor more finely than the items: the share is one
     * core's part of all steps or the largest item's part, whichever is larger.
     */
    @Override
    public Optional<Floor> floor(int width, int cores) {
        var lines = Math.min(width, cores);
        var steps = steps();
        var largest = steps.total() == 0 ? 1 : (double) steps.largest() / steps.total();
        return Optional.of(new Floor.Share(Math.max(1.0 / lines, largest)));
    }

    @Override
    public Optional<Floor> floor(int width) {
        return floor(width, Runtime.getRuntime().availableProcessors());
    }

    private Steps steps() {
        var first = Arrays.stream(numbers).min().orElseThrow();
        return Steps.of(algorithm, first, first + numbers.length - 1);
    }

    @Override
    public void cancel() {
        cancellation.request();
    }

    /** Writes the number, 64 bits. */
    @Override
    public void describe(int item, DataOutput out) throws IOException {
        out.writeLong(numbers[item]);
    }

    /** Has nothing to release. */
    @Override
    public void close() {}
}
