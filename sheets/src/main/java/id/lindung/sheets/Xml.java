package id.lindung.sheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A forward reader over one part of a workbook. Elements are met by local name, because the strict and the transitional flavour
 * differ only in namespaces. A document type, an entity, deep nesting or a flood of invented names is refused.
 */
final class Xml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();
    private static final int MAX_DEPTH = 100;
    private static final int MAX_STRANGE_NAMES = 2_000;

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> strange = new HashSet<>();
    private int depth;

    Xml(InputStream in) {
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The next event, or {@link XMLStreamConstants#END_DOCUMENT}. */
    int next() {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MAX_DEPTH) {
                        throw new RefusedWhileReading(Refusals.unsafe());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION -> throw new RefusedWhileReading(Refusals.unsafe());
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw damaged(e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
    }

    /** Moves to the next start of an element; false at the end of the part. */
    boolean nextStart() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    String name() {
        return reader.getLocalName();
    }

    /** The text of the current characters event. */
    void appendText(StringBuilder to) {
        to.append(reader.getText());
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** The attribute by local name, whatever its namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Notes a name our format does not know; the parser keeps every distinct name, so their number is bounded. */
    void strange(String name) {
        if (strange.add(name) && strange.size() > MAX_STRANGE_NAMES) {
            throw new RefusedWhileReading(Refusals.unsafe());
        }
    }

    /** Notes the current element and its attributes as unknown. */
    void strangeElement() {
        strange(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            strange(reader.getAttributeLocalName(i));
        }
    }

    private static RefusedWhileReading damaged(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedWhileReading refused) {
                return refused;
            }
        }
        return new RefusedWhileReading(Refusals.damaged());
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
    }
}
