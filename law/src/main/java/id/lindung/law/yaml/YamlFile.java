package id.lindung.law.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a YAML text into located values. Anchors are refused: a reader of the law should not have to follow them. */
public final class YamlFile {

    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int MAX_DEPTH = 20;

    private YamlFile() {}

    /** Reads one document. Anchors, tags and duplicate keys are refused with {@link LawFileFault}. */
    public static YamlValue read(String file, String text) {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(file)
                    .setMaxAliasesForCollections(0)
                    .setCodePointLimit(MAX_BYTES)
                    .build();
            Node root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new LawFileFault(new Place(file, 1), "berkas kosong"));
            return value(file, root, 0);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new LawFileFault(new Place(file, line), "tidak terbaca sebagai YAML: " + e.getProblem());
        } catch (StackOverflowError e) {
            // Brackets within brackets within brackets: the YAML library itself knows no bound.
            throw new LawFileFault(new Place(file, 1), "terlalu bertingkat");
        } catch (YamlEngineException e) {
            throw new LawFileFault(new Place(file, 1), "tidak terbaca sebagai YAML: " + e.getMessage());
        }
    }

    private static YamlValue value(String file, Node node, int depth) {
        var place = place(file, node);
        if (depth > MAX_DEPTH) {
            throw new LawFileFault(place, "terlalu bertingkat");
        }
        if (node.getAnchor().isPresent()) {
            throw new LawFileFault(place, "jangkar dan rujukan (& dan *) tidak boleh; tulis nilainya");
        }
        return switch (node) {
            case ScalarNode scalar ->
                new YamlValue.Scalar(place, scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
            case SequenceNode sequence -> {
                List<YamlValue> values = new ArrayList<>();
                for (var each : sequence.getValue()) values.add(value(file, each, depth + 1));
                yield new YamlValue.Listing(place, values);
            }
            case MappingNode mapping -> map(file, place, mapping, depth);
            case AnchorNode _ -> throw new LawFileFault(place, "jangkar dan rujukan (& dan *) tidak boleh");
            default -> throw new LawFileFault(place, "jenis YAML yang tidak dikenal");
        };
    }

    private static YamlMap map(String file, Place place, MappingNode mapping, int depth) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (var tuple : mapping.getValue()) {
            var at = place(file, tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new LawFileFault(at, "di sini tempat sebuah nama");
            }
            if (values.put(key.getValue(), value(file, tuple.getValueNode(), depth + 1)) != null) {
                throw new LawFileFault(at, "\"" + key.getValue() + "\" ditulis dua kali");
            }
            places.put(key.getValue(), at);
        }
        return new YamlMap(place, values, places);
    }

    private static Place place(String file, Node node) {
        return new Place(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }
}
