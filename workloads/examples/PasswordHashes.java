import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import workbench.workload.Task;

/** A pure function that computes: it derives keys from passwords. */
class PasswordHashes implements Task<Integer, byte[]> {

    public List<Integer> items() {
        return Task.numbers(100);
    }

    public byte[] perform(Integer user) throws Exception {
        var password = ("password of " + user).toCharArray();
        var salt = ("salt of " + user).getBytes();
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(password, salt, 1000, 256))
                .getEncoded();
    }
}
