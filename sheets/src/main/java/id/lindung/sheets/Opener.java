package id.lindung.sheets;

import id.lindung.sheets.Refusal.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Decides which reader a file gets, or which sentence. */
final class Opener {
    private Opener() {}

    static Opening open(Path file, String originalName, Limits limits) throws IOException {
        try {
            long size = Files.size(file);
            if (size == 0) {
                return new Opening.Refused(Refusals.empty());
            }
            if (size > limits.fileBytes()) {
                return new Opening.Refused(Refusals.fileTooLarge(size, limits.fileBytes()));
            }
            return switch (Content.of(file)) {
                case ZIP -> new Opening.Opened(XlsxFile.open(file, originalName, limits));
                case TEXT -> new Opening.Opened(CsvFile.open(file, originalName, limits));
                case OLE_EXCEL -> refused(Code.FORMAT_OLD_EXCEL);
                case OLE_ENCRYPTED -> refused(Code.FORMAT_PASSWORD);
                case OLE_OTHER, RTF -> refused(Code.FORMAT_WORD);
                case PDF -> refused(Code.FORMAT_PDF);
                case IMAGE -> refused(Code.FORMAT_IMAGE);
                case HTML -> refused(Code.FORMAT_HTML);
                case XML_EXCEL -> refused(Code.FORMAT_XML_EXCEL);
                case ARCHIVE -> refused(Code.FORMAT_ARCHIVE);
                case BINARY -> refused(Code.FORMAT_UNKNOWN);
            };
        } catch (RefusedWhileReading e) {
            return new Opening.Refused(e.refusal());
        }
    }

    private static Opening refused(Code code) {
        return new Opening.Refused(Refusals.format(code));
    }
}
