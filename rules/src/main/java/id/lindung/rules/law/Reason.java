package id.lindung.rules.law;

/** Why an answer is refused. Each field of the law has its own enum; the constant's name is the stable code. */
public interface Reason {

    /** {@code "BPU_AGE_LIMIT"}; enums inherit it as {@link Enum#name}. */
    String name();
}
