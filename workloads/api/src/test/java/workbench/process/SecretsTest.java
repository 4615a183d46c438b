package workbench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Secrets")
class SecretsTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("KEY", " a+secret ", "OTHER", "0123abcd", "SHORT", "abc", "HOME", "/home/me");

    @Test
    @DisplayName("are blanked wherever they stand, also as part of an address")
    void blanks() {
        var secrets = new Secrets(Set.of("KEY", "UNSET")).and(Set.of("OTHER"));
        assertThat(secrets.blank("GET http://h/?k=a%2Bsecret&o=0123abcd: a+secret, a+secret", ENVIRONMENT))
                .isEqualTo("GET http://h/?k=***&o=***: ***, ***");
        assertThat(secrets.blank("nothing of /home/me")).isEqualTo("nothing of /home/me");
    }

    @Test
    @DisplayName("that are too short to tell from other text are left")
    void tooShort() {
        assertThat(new Secrets(Set.of("SHORT")).blank("abc", ENVIRONMENT)).isEqualTo("abc");
        assertThat(Secrets.NONE.blank("a+secret", ENVIRONMENT)).isEqualTo("a+secret");
    }
}
