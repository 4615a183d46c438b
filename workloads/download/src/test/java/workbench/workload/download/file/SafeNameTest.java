package workbench.workload.download.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The name of a file")
class SafeNameTest {

    @ParameterizedTest
    @CsvSource({
        "http://a/cat.jpg, 0007-cat.jpg",
        "http://a/dir/Cat.JPG?size=1&x=/../y#z, 0007-Cat.JPG",
        "http://a, 0007-image",
        "http://a/, 0007-image",
        "http://a/.., 0007-image",
        "http://a/..%2F..%2Fetc%2Fpasswd, 0007-_._etc_passwd",
        "http://a/%2e%2e%5c%2e%2e%5cboot.ini, 0007-_._boot.ini",
        "http://a/.hidden, 0007-hidden",
        "http://a/CON, 0007-CON",
        "http://a/nul.txt, 0007-nul.txt",
        "http://a/a%00b.png, 0007-a_b.png",
        "http://a/a%0d%0ab.png, 0007-a_b.png",
        "http://a/%F0%9F%90%88.png, 0007-_.png",
        "http://a/%zz.png, 0007-_zz.png",
        "http://a/a+b~c.png, 0007-a_b_c.png",
        "http://a/trailing., 0007-trailing",
        "http://a/x.part, 0007-x.part",
    })
    @DisplayName("is the number of the item, then what is harmless in the address")
    void names(String address, String name) {
        assertThat(SafeName.of(7, lenient(address))).isEqualTo(name);
    }

    /** An address with characters that {@link URI} rejects in a path. */
    private static URI lenient(String address) {
        return URI.create(address.replace("%zz", "%25zz"));
    }

    @Test
    @DisplayName("stays in its folder, short, plain and different, whatever the address")
    void hostile(@TempDir Path folder) throws Exception {
        var random = new Random(1);
        var names = new HashSet<String>();
        for (var item = 0; item < 500; item++) {
            var name = SafeName.of(item, URI.create("http://a/" + hostile(random)));
            assertThat(name).matches("\\d{4}-[A-Za-z0-9_-][A-Za-z0-9._-]*").hasSizeLessThanOrEqualTo(90);
            assertThat(folder.resolve(name).normalize().getParent()).isEqualTo(folder);
            assertThat(names.add(name.toLowerCase(Locale.ROOT))).isTrue();
            Files.createFile(folder.resolve(name));
        }
    }

    private static String hostile(Random random) {
        var pieces = new String[] {
            "..",
            "/",
            "%2F",
            "%5C",
            "%00",
            "CON",
            "aux.",
            "a",
            "B",
            ".",
            "%20",
            "%7F",
            "%C3%A9",
            "x".repeat(300),
            "-",
            ":"
        };
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> pieces[random.nextInt(pieces.length)])
                .collect(Collectors.joining());
    }
}
