package id.lindung.office.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stylesheet, scripts and icon under addresses that change with their content, so that browsers may keep them for ever. */
public final class Assets {

    private static final Map<String, String> SOURCES = Map.of(
            "lindung.css", "/aset/lindung.css",
            "lindung.js", "/aset/lindung.js",
            "lindung.svg", "/aset/lindung.svg",
            "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    record Asset(byte[] bytes, String hash, String type) {}

    /** The address of an asset. */
    public String href(String name) {
        return "/aset/" + asset(name).orElseThrow().hash() + "/" + name;
    }

    Optional<Asset> asset(String name) {
        if (!SOURCES.containsKey(name)) return Optional.empty();
        return Optional.of(assets.computeIfAbsent(name, Assets::load));
    }

    private static Asset load(String name) {
        try (var in = Assets.class.getResourceAsStream(String.valueOf(SOURCES.get(name)))) {
            if (in == null) throw new IllegalStateException("asset missing: " + name);
            var bytes = in.readAllBytes();
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Asset(bytes, HexFormat.of().formatHex(digest, 0, 4), type(name) + ";charset=UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css";
            case ".svg" -> "image/svg+xml";
            default -> "text/javascript";
        };
    }
}
