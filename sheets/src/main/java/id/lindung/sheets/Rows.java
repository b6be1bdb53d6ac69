package id.lindung.sheets;

import java.io.Closeable;
import java.util.Iterator;

/** The rows of one sheet, pulled one at a time. Both methods may throw {@link RefusedWhileReading}. */
public interface Rows extends Iterator<SheetRow>, Closeable {
    @Override
    void close();
}
