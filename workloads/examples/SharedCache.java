import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import workbench.workload.Task;

/** A cache that all items share; each worker process has its own. What is measured is a cache that is warm. */
class SharedCache implements Task<String, Integer> {

    private final ConcurrentHashMap<Integer, BigInteger> factorials = new ConcurrentHashMap<>();

    public List<String> items() {
        return IntStream.range(0, 5_000).mapToObj(i -> "order " + i % 300).toList();
    }

    public Integer perform(String order) {
        var size = Integer.parseInt(order.substring("order ".length()));
        return factorials.computeIfAbsent(size, SharedCache::factorial).mod(BigInteger.valueOf(1_000_003)).intValue();
    }

    private static BigInteger factorial(int n) {
        var product = BigInteger.ONE;
        for (var factor = 2; factor <= n; factor++) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }
}
